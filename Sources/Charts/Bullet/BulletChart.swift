/// One value as a bar against its target and its bands (Few 2006, the bullet graph), for a card.
public struct BulletChart: Chart {
  /// A range of values with a name, up to an end; it starts where the band before it ends.
  public struct Band: Sendable, Equatable {
    /// What falling in the band means.
    public let caption: String
    /// Where the band ends; the next one starts there.
    public let end: Double

    /// A band up to an end.
    public init(_ caption: String, upTo end: Double) {
      self.caption = caption
      self.end = end
    }
  }

  /// What the value is.
  public let title: String
  /// The value; nil is written as "no data".
  public let value: Double?
  /// What is to be reached.
  public let target: ReferenceRule?
  /// What was true before.
  public let baseline: ReferenceRule?
  /// The bands behind the bar, rising.
  public let bands: [Band]
  /// How values are written.
  public let style: NumberStyle
  /// The words.
  public let words: ChartWords
  /// The width of the picture, in units that are pixels at 100 %.
  public let width: Int

  /// A value against its target.
  ///
  /// The scale holds zero, the value, the rules and the bands.
  /// - Parameters:
  ///   - target: the value to be reached.
  ///   - baseline: the value before.
  ///   - width: at least 120.
  /// - Throws: `ChartError` when a number is none, the bands do not rise, or the width is too small.
  public init(
    title: String, value: Double?, target: Double? = nil, baseline: Double? = nil, bands: [Band] = [],
    style: NumberStyle = NumberStyle(), words: ChartWords = .english, width: Int = 240
  ) throws(ChartError) {
    try Drawable.check(value, "the value", in: title)
    try Drawable.check(target, "the target", in: title)
    try Drawable.check(baseline, "the baseline", in: title)
    for band in bands { try Drawable.check(band.end, "the band '\(band.caption)'", in: title) }
    guard zip(bands, bands.dropFirst()).allSatisfy({ $0.end < $1.end }) else {
      throw ChartError(kind: .unorderedBands, place: title)
    }
    try Drawable.size(width, atLeast: 120, in: title)
    self.title = title
    self.value = value
    self.target = target.map { ReferenceRule(.target, $0) }
    self.baseline = baseline.map { ReferenceRule(.baseline, $0) }
    self.bands = bands
    self.style = style
    self.words = words
    self.width = width
  }

  /// The value, the band that it falls in, target and baseline.
  public var textAlternative: String {
    let known = value.map(style.text) ?? words.noData
    let band = value.flatMap { value in bands.first { value < $0.end } ?? bands.last }
    let fact = band.map { words.fill(words.inBand, ["value": known, "band": $0.caption]) } ?? known
    let rules = [target, baseline].compactMap { $0 }
    return words.text(of: [title, words.bulletChart, fact, words.sentence(of: rules, style: style)])
  }

  /// The value, target and baseline, one a row, and the ends of the bands.
  public var table: ChartTable {
    let rules = [target, baseline].compactMap { $0 }
    return ChartTable(
      columns: [.init(words.category), .init(words.value, isNumeric: true)],
      rows: [[title, value.map(style.text) ?? "–"]] + rules.map { [words.name(of: $0.kind), style.text($0.value)] }
        + bands.map { [words.fill(words.bandEnd, ["band": $0.caption]), style.text($0.end)] })
  }
}
