import Charts

/// The style sheet that a page embeds: that of the charts and that of the page.
public enum PageStyle {
  /// The style of all pages: screens wide and narrow, light and dark, and paper.
  public static let css = Theme.css + String(decoding: PackageResources.page_css, as: UTF8.self)

  /// What stands at the head and the foot of every printed sheet, so that a sheet on its own says what it is about.
  public static func runningHead(title: String, facts: [String], foot: String) -> String {
    let type = "font: 7.5pt system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif; color: #5b6470;"
    return """
      @page {
        @top-left { content: \(string(title)); \(type) }
        @top-right { content: \(string(facts.joined(separator: " · "))); \(type) }
        @bottom-left { content: \(string(foot)); \(type) }
        @bottom-right { content: counter(page) " / " counter(pages); \(type) }
      }

      """
  }

  /// A text as a string of CSS inside an HTML `style` element: what could end either is written as its code.
  static func string(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\", "<", ">", "&": "\\" + String(scalar.value, radix: 16) + " "
      case _ where scalar.value < 32: " "
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
