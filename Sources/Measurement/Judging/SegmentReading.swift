/// A KPI for one member of the level by which it was asked.
public struct SegmentReading: Sendable, Hashable {
  /// The member.
  public let member: Member
  /// The value in the period.
  public let estimate: Estimate
  /// The change since the baseline period; the members of a level are judged as a family.
  public internal(set) var sinceBaseline: Change
}
