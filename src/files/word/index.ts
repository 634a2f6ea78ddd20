export { NoticeFileError, openNotice } from "./openNotice";
