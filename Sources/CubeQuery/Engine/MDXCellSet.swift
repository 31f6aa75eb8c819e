public import VisualBasic

/// What stands on the axes of a SELECT statement, and the cells that are not empty.
public struct MDXCellSet: Sendable {
  /// A member on an axis or in the slicer.
  public struct Member: Sendable, Hashable {
    /// The name that no other member of the cube has: `[Time].[1997].[Q1]`.
    public let uniqueName: String
    /// Its name.
    public let name: String
    /// What people call it.
    public let caption: String
    /// What people call its ancestors but the all member, the widest first.
    public let ancestors: [String]
    /// The unique name of its level.
    public let levelUniqueName: String
    /// The number of its level, the all level being 0.
    public let levelNumber: Int
    /// How many ancestors it has.
    public let depth: Int
    /// How many children it has.
    public let childCount: Int
    /// The properties that the axis asks for, by the name as asked; null where the member has no such property.
    public let properties: [Property]
  }

  /// A property of a member, or of a cell.
  public struct Property: Sendable, Hashable {
    /// The name as asked for, of a member's property without that of its level.
    public let name: String
    /// Its value.
    public let value: ScalarValue
  }

  /// An axis.
  public struct Axis: Sendable, Hashable {
    /// The unique names of the hierarchies whose members stand on it.
    public let hierarchies: [String]
    /// What people call these hierarchies: each by its dimension's use, so that two uses of one are told apart.
    public let captions: [String]
    /// The places along it: a member of each hierarchy.
    public let positions: [[Member]]
  }

  /// A cell that is not empty.
  public struct Cell: Sendable, Hashable {
    /// Its number: the position on axis 0, plus that on axis 1 times the positions on axis 0, and so on.
    public let ordinal: Int
    /// Its value; null where only its format writes something, or it failed.
    public let value: ScalarValue
    /// The value as its format writes it.
    public let formatted: String
    /// The cell properties that the statement asks for.
    public let properties: [Property]
    /// Why it has no value.
    public let failure: MDXFailure?

    /// Equal in place and value.
    public static func == (left: Cell, right: Cell) -> Bool {
      left.ordinal == right.ordinal && left.value == right.value && left.formatted == right.formatted
        && left.properties == right.properties && left.failure == right.failure
    }

    /// Hashes place and value.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(ordinal)
      hasher.combine(value)
    }
  }

  /// The cube's name.
  public let cube: String
  /// What the answer rests on.
  public let stamp: WarehouseStamp
  /// The slicer's tuples; one without members where the statement has none.
  public let slicer: Axis
  /// The axes, by ordinal.
  public let axes: [Axis]
  /// The cells that are not empty, by ordinal.
  public let cells: [Cell]
}
