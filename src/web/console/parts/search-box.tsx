import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { zh } from '../words/zh.ts';

/** A search field that asks on Enter or on its button; '/' puts the cursor here. */
export const SearchBox = (props: {
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly onSearch: (text: string | undefined) => void;
}) => {
  const [text, setText] = useState(props.value ?? '');
  useEffect(() => setText(props.value ?? ''), [props.value]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to Chromium 90
    <form
      className="search-box"
      data-search-box
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSearch(text.trim() || undefined);
      }}
    >
      <Input
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={props.placeholder}
        aria-label={props.placeholder}
        maxLength={100}
      />
      <Button htmlType="submit">{zh.search}</Button>
    </form>
  );
};
