import { ErrorSummary, Frame } from '../frame.tsx';
import { Problem } from './fields.tsx';
import { type FileLine, FileList } from './file-list.tsx';
import { Place, type ScreenSetting } from './shell.tsx';

/** Photos, PDF files, recordings: none is fine. */
export const FilesPage = ({
  view,
}: {
  view: {
    readonly screen: ScreenSetting;
    readonly files: readonly FileLine[];
    readonly most: number;
  };
}) => {
  const { screen, files, most } = view;
  return (
    <Frame setting={screen.setting} tab="rights">
      <p className="back">
        <a href={screen.back}>‹ 上一步</a>
      </p>
      <ErrorSummary problems={screen.problems} />
      <Place screen={screen} />
      <h1>有照片、材料吗？没有也能提交</h1>
      <p className="hint">
        合同、工资条、转账记录、聊天截图、考勤、工地告示牌都有用。最多 {most} 个，每个 12 MB
        以内：照片、PDF、录音。
      </p>
      <FileList files={files} base="/rights/files" />
      <form
        method="post"
        action="/rights/files"
        encType="multipart/form-data"
        id="upload"
        data-base="/rights/uploads"
      >
        <div className={screen.problems.length > 0 ? 'field wrong' : 'field'}>
          <label htmlFor="photos">选照片或者文件</label>
          <Problem problems={screen.problems} name="photos" />
          <input
            type="file"
            id="photos"
            name="photos"
            accept="image/*,application/pdf,audio/*"
            multiple
          />
        </div>
        <p className="hint" id="saved" role="status" />
        <button type="submit" className="wide" id="send-files">
          上传选好的
        </button>
      </form>
      <p className="below">
        <a className="act go" href="/rights/check">
          下一步
        </a>
      </p>
    </Frame>
  );
};
