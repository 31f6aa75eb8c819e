/// A word that the catalogue explains; its raw value is part of its address.
enum GlossaryTerm: String, Sendable, Hashable, CaseIterable {
  // What is judged.
  case kpi, target, tolerance, baseline, direction, observations, interval, proportion, mean, total
  case initiative, wave
  // What is asked.
  case cube, measure, formula, aggregate, semiadditive, calculated, set, dimension, hierarchy, level, member, access
  // How it is kept.
  case star, fact, grain, transaction, periodic, accumulating, part, naturalkey, surrogate, attribute
  case fixed, overwrite, version, asofday, unknown, existing, check
  // Where it comes from.
  case source, run, staging, fullcompare, mark, rule, reject, mending, deleted, control
}

extension GlossaryTerm {
  /// The chapters, each with its words in reading order.
  static let chapters: [(title: Phrase, terms: [GlossaryTerm])] = [
    (
      Phrase("What is judged", "评判用语"),
      [
        .kpi, .target, .tolerance, .baseline, .direction, .observations, .interval, .proportion, .mean, .total,
        .initiative, .wave,
      ]
    ),
    (
      Phrase("What is asked", "查询用语"),
      [
        .cube, .measure, .aggregate, .formula, .semiadditive, .calculated, .set, .dimension, .hierarchy, .level,
        .member,
        .access,
      ]
    ),
    (
      Phrase("How it is kept", "存储用语"),
      [
        .star, .fact, .grain, .transaction, .periodic, .accumulating, .part, .naturalkey, .surrogate, .attribute,
        .fixed,
        .overwrite, .version, .asofday, .unknown, .existing, .check,
      ]
    ),
    (
      Phrase("Where it comes from", "来源用语"),
      [.source, .run, .staging, .fullcompare, .mark, .rule, .reject, .mending, .deleted, .control]
    ),
  ]

  /// The word.
  var name: Phrase { Self.entries[self]?.name ?? Phrase(rawValue, rawValue) }

  /// What it means.
  var meaning: Phrase { Self.entries[self]?.meaning ?? Phrase("", "") }

  private static let entries = judged.merging(asked) { first, _ in first }.merging(kept) { first, _ in first }
    .merging(fetched) { first, _ in first }
}

/// A word and what it means.
struct GlossaryEntry: Sendable {
  let name: Phrase
  let meaning: Phrase

  init(_ name: Phrase, _ meaning: Phrase) {
    self.name = name
    self.meaning = meaning
  }
}
