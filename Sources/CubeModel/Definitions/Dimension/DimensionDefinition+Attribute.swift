public import StarSchema

extension DimensionDefinition {
  /// An attribute of the members.
  public struct Attribute: Sendable, Hashable {
    /// The column's type.
    public var type: ColumnType
    /// What becomes of it when the source changes it.
    public var history: HistoryKind
    /// What people call it.
    public var caption: LocalizedText
    /// What it holds, for the documentation.
    public var description: LocalizedText?
    /// The SQL expression over the dimension's existing tables, or over the fact table, that gives it.
    ///
    /// Nil for the column of the attribute's own name, in the dimension's first table.
    public var expression: String?
    /// The clock of the calendar that tells it of each day; nil but for attributes of days.
    public var clock: String?
    /// What the clock tells.
    public var clockFact: ClockFact?

    /// An attribute with its history kind.
    public init(type: ColumnType, history: HistoryKind, caption: LocalizedText, expression: String? = nil) {
      self.type = type
      self.history = history
      self.caption = caption
      self.description = nil
      self.expression = expression
    }

    /// An attribute of days that a clock of the calendar gives.
    public init(_ fact: ClockFact, of clock: String, caption: LocalizedText) {
      self.init(type: fact.type, history: .overwrite, caption: caption)
      self.clock = clock
      clockFact = fact
    }
  }
}
