import Measurement
import Testing

@testable import Dashboards

@Suite("The summary's sentences")
struct SummaryWordsTests {
  /// The sentence on so many KPIs that improved, worsened, show no detectable change and cannot be judged.
  private static func sentence(_ counts: [Int], _ words: Words) -> String {
    words.sentence(on: Array(zip([.improved, .worsened, .noDetectableChange, .cannotTell(.noData)], counts)))
  }

  @Test(
    "verdicts that no KPI has are left out, and verbs agree with their number",
    arguments: [
      (
        [5, 2, 1, 0], "Since the baseline, 5 of 8 KPIs improved, 2 worsened and 1 shows no detectable change.",
        "与基准期相比，8 项指标中 5 项改善、2 项恶化、1 项未检测到变化。"
      ),
      (
        [1, 1, 2, 1],
        "Since the baseline, 1 of 5 KPIs improved, 1 worsened, 2 show no detectable change and 1 cannot be judged.",
        "与基准期相比，5 项指标中 1 项改善、1 项恶化、2 项未检测到变化、1 项无法判断。"
      ),
      (
        [0, 0, 1, 1], "Since the baseline, 1 of 2 KPIs shows no detectable change and 1 cannot be judged.",
        "与基准期相比，2 项指标中 1 项未检测到变化、1 项无法判断。"
      ),
      ([3, 0, 0, 0], "Since the baseline, 3 of 3 KPIs improved.", "与基准期相比，3 项指标中 3 项改善。"),
      ([0, 0, 1, 0], "Since the baseline, the KPI shows no detectable change.", "与基准期相比，该指标未检测到变化。"),
    ])
  func verdicts(counts: [Int], english: String, chinese: String) {
    #expect(Self.sentence(counts, .english) == english)
    #expect(Self.sentence(counts, .chinese) == chinese)
  }

  @Test("every combination of few verdicts names each count that is there, and no zero")
  func allCombinations() {
    for code in 1..<256 {
      let counts = [code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6]
      for words in [Words.english, .chinese] {
        let text = Self.sentence(counts, words)
        let numbers = text.matches(of: /[0-9]+/).compactMap { Int($0.output) }
        let all = counts.reduce(0, +)
        let expected = all == 1 ? [] : counts.filter { $0 > 0 } + [all]
        #expect(numbers.sorted() == expected.sorted(), "\(counts): \(text)")
        #expect(!text.contains("1 show ") && !text.contains("{"))
      }
    }
  }

  @Test(
    "targets are counted in words that agree",
    arguments: [
      (0, 1, "The target is not on track.", "目标未能进展正常。"), (1, 1, "The target is on track.", "目标进展正常。"),
      (0, 3, "None of the 3 targets is on track.", "3 个目标均未能进展正常。"),
      (1, 3, "1 of 3 targets is on track.", "3 个目标中有 1 个进展正常。"),
      (2, 3, "2 of 3 targets are on track.", "3 个目标中有 2 个进展正常。"),
    ])
  func targets(count: Int, all: Int, english: String, chinese: String) {
    #expect(Words.english.sentence(onTargets: count, of: all) == english)
    #expect(Words.chinese.sentence(onTargets: count, of: all) == chinese)
  }
}
