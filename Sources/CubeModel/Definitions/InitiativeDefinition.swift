/// Something that was done to move KPIs: what, where, from when, at what cost.
public struct InitiativeDefinition: Sendable, Hashable {
  /// A step of the roll-out.
  public struct Wave: Sendable, Hashable {
    /// What people call it; charts mark it with this.
    public var caption: LocalizedText
    /// The day it went live, as `yyyy-mm-dd`.
    public var goLive: String

    /// A wave that went live on a day.
    public init(caption: LocalizedText, goLive: String) {
      self.caption = caption
      self.goLive = goLive
    }
  }

  /// The initiative's name.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// What was done.
  public var description: LocalizedText?
  /// Who answers for it.
  public var owner: LocalizedText?
  /// Its waves, in order.
  public var waves: [Wave]
  /// The names of the KPIs that it should move.
  public var kpis: [String]

  /// An initiative with its waves.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil, waves: [Wave], kpis: [String]
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.owner = nil
    self.waves = waves
    self.kpis = kpis
  }
}
