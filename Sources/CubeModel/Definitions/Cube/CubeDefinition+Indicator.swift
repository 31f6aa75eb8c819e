extension CubeDefinition {
  /// A KPI as an object of the cube: what `KPIValue`, `KPIGoal`, `KPIStatus`, `KPITrend` and `KPIWeight` stand for.
  ///
  /// What a programme is judged by, with interval and baseline, is a `KPIDefinition`.
  public struct Indicator: Sendable, Hashable {
    /// The MDX expression of its value.
    public var value: LocatedText
    /// The MDX expression of the value to reach.
    public var goal: LocatedText?
    /// The MDX expression of its standing, from -1 (bad) to 1 (good).
    public var status: LocatedText?
    /// The MDX expression of its course, from -1 (falling) to 1 (rising).
    public var trend: LocatedText?
    /// The MDX expression of its weight among others.
    public var weight: LocatedText?
    /// How its value and its goal are written, as a format string of MDX; nil for as its value's measures are.
    public var format: LocalizedText?
    /// What people call it.
    public var caption: LocalizedText
    /// What it is, for the documentation.
    public var description: LocalizedText?

    /// An indicator of a value.
    public init(
      value: LocatedText, goal: LocatedText? = nil, status: LocatedText? = nil, trend: LocatedText? = nil,
      weight: LocatedText? = nil, format: LocalizedText? = nil, caption: LocalizedText,
      description: LocalizedText? = nil
    ) {
      self.value = value
      self.goal = goal
      self.status = status
      self.trend = trend
      self.weight = weight
      self.format = format
      self.caption = caption
      self.description = description
    }
  }
}
