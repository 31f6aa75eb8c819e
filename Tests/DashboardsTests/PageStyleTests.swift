import CubeTestSupport
import Foundation
import Testing

@testable import Dashboards

@Suite("The style of pages")
struct PageStyleTests {
  /// The custom properties that a part of the style sheet sets, by name.
  private static func colours(in css: Substring) -> [String: String] {
    Dictionary(
      css.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6})/).map { (String($0.output.1), String($0.output.2)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// WCAG 2.2, relative luminance.
  private static func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(number >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(
    "every colour of texts stands out from what it is written on by 4.5 to 1, in light and dark",
    arguments: [false, true])
  func contrast(isDark: Bool) throws {
    let page = String(decoding: PackageResources.page_css, as: UTF8.self)
    let charts = PageStyle.css.dropLast(page.count)
    let split = "prefers-color-scheme: dark"
    let parts = [page, String(charts)].map { css -> Substring in
      guard let range = css.range(of: split) else { return "" }
      return isDark ? css[range.upperBound...] : css[..<range.lowerBound]
    }
    let colours = parts.reduce(into: [String: String]()) { all, part in
      all.merge(Self.colours(in: part)) { first, _ in first }
    }
    var pairs: [(String, String)] = []
    for ground in ["page", "surface"] { for text in ["ink", "muted", "link"] { pairs.append((text, ground)) } }
    for tone in ["good", "bad", "warn", "flat"] { pairs += [(tone, "surface"), (tone, "\(tone)-wash")] }
    pairs += [("chart-text", "surface"), ("chart-muted", "surface"), ("chart-target", "surface")]
    for (text, ground) in pairs {
      let one = try Self.luminance(try #require(colours[text], "no colour --\(text)"))
      let two = try Self.luminance(try #require(colours[ground], "no colour --\(ground)"))
      let ratio = (max(one, two) + 0.05) / (min(one, two) + 0.05)
      #expect(ratio >= 4.5, "--\(text) on --\(ground): \(ratio)")
    }
  }

  @Test("a text in the running head cannot end the style sheet or its string")
  func strings() {
    #expect(PageStyle.string("a\"b\\c</style>&\n") == #""a\22 b\5c c\3c /style\3e \26  ""#)
    #expect(PageStyle.string("客户") == "\"客户\"")
  }

  @Test("each class that a template uses is styled or is a mark for the words around it")
  func classes() {
    let css = String(decoding: PackageResources.page_css, as: UTF8.self)
    let templates = [
      PackageResources.page_mustache, PackageResources.card_mustache, PackageResources.figure_mustache,
      PackageResources.mark_mustache, PackageResources.icons_mustache,
    ].map { String(decoding: $0, as: UTF8.self) }.joined()
    for match in templates.matches(of: /class="([a-z -]+)["{]/) {
      for name in match.output.1.split(separator: " ") where name != "tone-" {
        #expect(css.contains(".\(name)"), "class \(name) has no style")
      }
    }
  }
}
