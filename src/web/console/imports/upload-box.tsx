import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { type ImportJob, uploadImport } from '../api/imports.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { importWords as w } from '../words/office-words.ts';

/** Takes one spreadsheet, by choosing or by dropping; the server reads it and leads on. */
export const UploadBox = () => {
  const id = useId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [over, setOver] = useState(false);
  const upload = useDeed(uploadImport, (job: ImportJob) => {
    client.setQueryData(['import', job.id], job);
    void client.invalidateQueries({ queryKey: ['imports'] });
    void navigate({ to: '/imports/$id', params: { id: job.id } });
  });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) upload.start(file);
  };
  return (
    <>
      <DeedProblem problem={upload.problem} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same */}
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <span role="status">{upload.busy ? w.uploading : w.drop}</span>
        <label htmlFor={id} className="button-link button-main">
          {w.upload}
        </label>
        <input
          id={id}
          type="file"
          className="hidden"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={upload.busy}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
};
