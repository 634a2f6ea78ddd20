import { Button, FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { browserTheme } from "../pane/host";
import { textsFor } from "../pane/text";

/** The task pane's page opened in a plain browser: says where to go instead, in both languages where the English words were loaded. */
export function OutsideExcel() {
  const isDark = browserTheme().get() !== "light";
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className="hj-provider">
      <main className="hj-empty">
        {[...new Set([textsFor("zh-CN"), textsFor("en")])].map((texts) => (
          <section key={texts.language} lang={texts.language}>
            <h1>{texts.start.noExcelTitle}</h1>
            <p>{texts.start.noExcel}</p>
            <p>
              <Button as="a" href="workbench.html">
                {texts.start.openWorkbench}
              </Button>
            </p>
          </section>
        ))}
      </main>
    </FluentProvider>
  );
}
