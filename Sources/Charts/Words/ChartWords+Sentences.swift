extension ChartWords {
  /// A sentence of these words with its places filled.
  func fill(_ sentence: String, _ facts: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += facts.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Sentences one after another, without a blank at the end.
  func text(of sentences: [String]) -> String {
    let whole = sentences.filter { !$0.isEmpty }.map { $0 + sentenceEnd }.joined()
    return whole.hasSuffix(" ") ? String(whole.dropLast()) : whole
  }

  /// Items with the separator of the language between them.
  func list(_ items: [String]) -> String { items.joined(separator: listSeparator) }

  /// The word for a rule without a caption.
  func name(of kind: ReferenceRule.Kind) -> String {
    switch kind {
    case .baseline: baseline
    case .target: target
    case .limit: limit
    }
  }

  /// A rule as a fact: its name and value.
  func fact(of rule: ReferenceRule, style: NumberStyle) -> String {
    fill(pair, ["name": rule.caption ?? name(of: rule.kind), "value": style.text(rule.value)])
  }

  /// Rules as a sentence; nothing without rules.
  func sentence(of rules: [ReferenceRule], style: NumberStyle) -> String {
    guard !rules.isEmpty else { return "" }
    return fill(comparedWith, ["list": list(rules.map { fact(of: $0, style: style) })])
  }

  /// A point as a fact: its value, and the interval where there is one.
  func fact(of point: ChartPoint, style: NumberStyle) -> String {
    guard let value = point.value else { return noData }
    return fact(value: value, interval: point.interval, style: style)
  }

  /// A value as a fact, with the interval where there is one.
  func fact(value: Double, interval: ClosedRange<Double>?, style: NumberStyle) -> String {
    guard let interval else { return style.text(value) }
    return fill(
      withInterval,
      [
        "value": style.text(value), "lower": style.text(interval.lowerBound),
        "upper": style.text(interval.upperBound),
      ])
  }
}
