import Testing

@testable import Charts

@Suite("Text made to fit")
struct TextFitTests {
  private let texts = [
    "Hong Kong and Macau Special Administrative Regions office", "北京办事处（含天津与河北服务中心）",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "a", "", "  padded  text  ", "上海 Shanghai 办事处",
  ]

  @Test("every line fits, and nothing is lost unless it says so")
  func properties() {
    for text in texts {
      for width in stride(from: 24.0, through: 400, by: 8) {
        for limit in 1...3 {
          let fit = TextFit(text, width: width, size: 12, lines: limit)
          #expect(fit.lines.count >= 1 && fit.lines.count <= limit)
          #expect(fit.width(size: 12) <= width, "\(fit.lines)")
          let kept = fit.lines.joined().filter { !$0.isWhitespace }
          if fit.isCut {
            #expect(fit.lines.last?.hasSuffix("…") == true)
          } else {
            #expect(kept == text.filter { !$0.isWhitespace }, "\(fit.lines)")
          }
        }
      }
    }
  }

  @Test("lines break between words, and Chinese before no closing mark")
  func breaks() {
    let office = TextFit("Hong Kong and Macau Regions office", width: 130, size: 12, lines: 3)
    #expect(office.lines == ["Hong Kong and", "Macau Regions office"])
    let chinese = TextFit("北京，上海，深圳", width: 37, size: 12, lines: 4)
    #expect(chinese.lines == ["北京，", "上海，", "深圳"])
  }
}
