import Testing

@testable import Charts

@Suite("Colours")
struct ThemeTests {
  @Test("texts stand out from the page 4.5 to 1, marks 3 to 1, in light and dark (WCAG 2.2, 1.4.3 and 1.4.11)")
  func contrast() throws {
    for palette in [Theme.light, Theme.dark] {
      for text in [palette.text, palette.muted] + palette.series {
        #expect(try contrast(text, palette.surface) >= 4.5, "\(text) on \(palette.surface)")
      }
      for mark in [palette.axis, palette.target] {
        #expect(try contrast(mark, palette.surface) >= 3, "\(mark) on \(palette.surface)")
      }
      for shade in palette.shades {
        #expect(try contrast(palette.text, shade) >= 4.5, "\(palette.text) on \(shade)")
        #expect(try contrast(palette.series[0], shade) >= 3, "\(palette.series[0]) on \(shade)")
      }
    }
  }

  @Test("dark colours hold on screens only, and a page may choose its own theme")
  func sheet() throws {
    let css = Theme.css
    #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
    let screen = try #require(css.firstRange(of: "@media screen"))
    for found in css.ranges(of: Theme.dark.surface) { #expect(found.lowerBound > screen.lowerBound) }
    #expect(css.contains(":root[data-theme=\"dark\"]") && css.contains(":root:not([data-theme=\"light\"])"))
    #expect(Theme.light.series.count == Theme.dark.series.count && Theme.light.shades.count == Theme.dark.shades.count)
    for language in ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"] { #expect(css.contains(language)) }
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ color: String) throws -> Double {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    let linear = [16, 8, 0].map { shift -> Double in
      let channel = Double(number >> shift & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : power(of: (channel + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The power 2.4, as x² times the fifth root of x², the root by Newton's method.
  private func power(of x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
