extension FunnelChart {
  /// Each stage with its count and its shares.
  public var textAlternative: String {
    guard !stages.isEmpty else { return words.text(of: [title, words.noData]) }
    let facts = stages.indices.map { index -> String in
      let fact = words.fill(words.statement, ["name": stages[index].caption, "fact": style.text(stages[index].count)])
      let shares = [(shareOfPrevious(at: index), words.ofPrevious), (shareOfFirst(at: index), words.ofFirst)]
      // The second stage's share of the first is its share of the previous one; it is said once.
      let said = shares.prefix(index == 1 ? 1 : 2).compactMap { share, name in
        share.map { words.fill(words.share, ["share": shareStyle.text($0), "of": name]) }
      }
      return said.isEmpty ? fact : words.fill(words.aside, ["name": fact, "fact": words.list(said)])
    }
    return words.text(of: [title, words.fill(words.funnelChart, ["count": "\(stages.count)"])] + facts)
  }

  /// One row a stage.
  public var table: ChartTable {
    ChartTable(
      columns: [
        .init(words.stage), .init(words.value, isNumeric: true), .init(words.ofPrevious, isNumeric: true),
        .init(words.ofFirst, isNumeric: true),
      ],
      rows: stages.indices.map { index in
        [
          stages[index].caption, style.text(stages[index].count),
          shareOfPrevious(at: index).map(shareStyle.text) ?? "–", shareOfFirst(at: index).map(shareStyle.text) ?? "–",
        ]
      })
  }
}
