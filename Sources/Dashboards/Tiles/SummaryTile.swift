import Charts
import CubeModel
import Measurement

/// "What to know in ten seconds": how many KPIs improved or worsened, which, and how many targets are on track.
struct SummaryTile: Sendable {
  let cards: [CardTile]
  let words: Words

  /// The summary; nil for a page without cards.
  var view: PageView.Summary? {
    guard !cards.isEmpty else { return nil }
    let verdicts = cards.map { CardView.Mark($0.reading.sinceBaseline.verdict, words).word }
    let kinds: [Verdict] = [.improved, .worsened, .noDetectableChange, .cannotTell(.noData)]
    let counts = kinds.map { kind in (verdict: kind, count: verdicts.count { $0 == words.word(for: kind) }) }
    return PageView.Summary(
      counts: counts.map { kind, count in
        PageView.Count(number: words.count(count), isNone: count == 0, mark: .init(kind, words))
      },
      sentences: [.init(leads: [], text: words.sentence(on: counts))]
        + named(words.worsenedNames, words.worsened) + named(words.improvedNames, words.improved) + targets,
      footnotes: [
        cards.contains { $0.reading.sinceBaseline.adjustedPValue != nil } ? words.judgedTogether : words.rawChangeNote
      ])
  }

  private func named(_ lead: String, _ word: String) -> [PageView.Sentence] {
    let facts = cards.filter { words.word(for: $0.reading.sinceBaseline.verdict) == word }.map { card in
      let change = card.reading.sinceBaseline
      let difference = change.measured.map { card.differenceStyle($0).text($0.difference) } ?? ""
      return words.fill(
        words.aside,
        ["name": card.context.text(card.reading.kpi.caption), "fact": card.perMonth(difference, change)])
    }
    if facts.isEmpty { return [] }
    return [.init(leads: [lead + words.colon], text: facts.joined(separator: words.listSeparator) + words.sentenceEnd)]
  }

  private var targets: [PageView.Sentence] {
    let held = cards.filter { $0.reading.target != nil }
    guard !held.isEmpty else { return [] }
    let reached = held.count { $0.reading.target?.status == .onTrack }
    let missed = held.filter { $0.reading.target?.status == .offTrack }
    let names = missed.map { $0.context.text($0.reading.kpi.caption) }.joined(separator: words.listSeparator)
    let sentence = words.sentence(onTargets: reached, of: held.count)
    let second = names.isEmpty ? "" : words.sentenceGap + words.offTrackNames + words.colon + names + words.sentenceEnd
    return [.init(leads: [], text: sentence + second)]
  }
}
