/// A key performance indicator: a value with its statistics kind, direction, target, baseline period and owner.
public struct KPIDefinition: Sendable, Hashable {
  /// What is counted, and with it how its uncertainty is told.
  public enum Value: Sendable, Hashable {
    /// A share of things that succeeded: two count-like measures. Wilson's interval, Newcombe's for changes.
    case proportion(successes: String, trials: String)
    /// The mean of an average measure's column. Welch's interval for changes.
    case mean(measure: String)
    /// A total, without a sampling error of its own.
    case total(measure: String)
  }

  /// Which way is better.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case up
    case down
  }

  /// Days from a first to a last one, both included, as `yyyy-mm-dd`.
  public struct DayRange: Sendable, Hashable {
    /// The first day.
    public var first: String
    /// The last day.
    public var last: String

    /// The days from `first` to `last`.
    public init(first: String, last: String) {
      self.first = first
      self.last = last
    }
  }

  /// The value to reach; for a total, the value in a period of `periodMonths` months.
  public struct Target: Sendable, Hashable {
    /// The value.
    public var value: Double
    /// The day by which it is to be reached, as `yyyy-mm-dd`.
    public var due: String?
    /// How far short of the target, as a share of it, still counts as at risk rather than off track: 0.05.
    public var tolerance: Double

    /// A target.
    public init(value: Double, due: String? = nil, tolerance: Double = 0.05) {
      self.value = value
      self.due = due
      self.tolerance = tolerance
    }
  }

  /// The KPI's name.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// How it is counted.
  public var description: LocalizedText?
  /// Who answers for it.
  public var owner: LocalizedText
  /// The cube it is asked of.
  public var cube: String
  /// The cube's dimension that dates its observations; a use of the calendar.
  public var date: String
  /// What is counted.
  public var value: Value
  /// Which way is better.
  public var direction: Direction
  /// How values are written.
  public var format: NumberFormat
  /// The period before the programme against which change is told.
  public var baseline: DayRange
  /// The value to reach.
  public var target: Target?
  /// The fewest observations from which a value is judged; below it, "too little data".
  public var minimumObservations: Int

  /// A KPI.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil, owner: LocalizedText, cube: String,
    date: String, value: Value, direction: Direction, format: NumberFormat, baseline: DayRange,
    target: Target? = nil, minimumObservations: Int = 30
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.owner = owner
    self.cube = cube
    self.date = date
    self.value = value
    self.direction = direction
    self.format = format
    self.baseline = baseline
    self.target = target
    self.minimumObservations = minimumObservations
  }
}
