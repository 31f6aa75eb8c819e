/// Something that happened on a day: a go-live, a price change, a campaign.
public struct EventMark: Sendable, Equatable {
  /// The day.
  public let date: ChartDate
  /// What happened, in few words.
  public let caption: String

  /// An event on a day.
  public init(_ date: ChartDate, _ caption: String) {
    self.date = date
    self.caption = caption
  }
}
