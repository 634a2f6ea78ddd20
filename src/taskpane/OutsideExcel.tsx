import { browserTheme } from "../pane/host";
import { textsFor } from "../pane/text";

/** The task pane's page opened in a plain browser: says where to go instead, in both languages. */
export function OutsideExcel() {
  return (
    <div className={`hj-provider hj-theme-${browserTheme().get()}`}>
      <main className="hj-empty">
        {([textsFor("zh-CN"), textsFor("en")] as const).map((texts) => (
          <section key={texts.language} lang={texts.language}>
            <h1>{texts.start.noExcelTitle}</h1>
            <p>{texts.start.noExcel}</p>
            <p>
              <a className="hj-button hj-button-secondary hj-medium" href="workbench.html">
                {texts.start.openWorkbench}
              </a>
            </p>
          </section>
        ))}
      </main>
    </div>
  );
}
