import Charts

/// The style sheet that a page embeds: that of the charts and that of the page.
enum PageStyle {
  static let css = Theme.css + String(decoding: PackageResources.page_css, as: UTF8.self)
}
