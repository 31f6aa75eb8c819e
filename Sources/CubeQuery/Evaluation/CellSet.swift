public import CubeModel

/// The answer to a question: two axes and a cell wherever they cross.
public struct CellSet: Sendable, Hashable {
  /// A level, or the measures, along an axis.
  public struct Heading: Sendable, Hashable {
    /// What people call it.
    public let caption: LocalizedText
    /// The dimension that it is of, as people call it; nil for the measures.
    public let dimensionCaption: LocalizedText?
    /// The name that nothing else of the cube has.
    public let uniqueName: String
  }

  /// A member along an axis: of a level, a measure, or the one that stands for all.
  public struct Member: Sendable, Hashable {
    /// What people call it.
    public let caption: LocalizedText
    /// The names of its ancestors as far as its own name is not unique without them, the widest first.
    public let ancestors: [LocalizedText]
    /// The values of its key; empty for a measure and for all members.
    public let key: [MemberValue]
    /// The name that nothing else of the cube has, as SSAS writes it: `[Customer].[Customer].[Tier].&[A]`.
    public let uniqueName: String
    /// Whether it stands for all members.
    public let isAll: Bool
  }

  /// A place along an axis: a member for each heading.
  public struct Position: Sendable, Hashable {
    /// The members, in the headings' order.
    public let members: [Member]
    /// Whether this is the total.
    public let isTotal: Bool
  }

  /// An axis.
  public struct Axis: Sendable, Hashable {
    /// What is laid along it; the measures are the last heading of the columns.
    public let headings: [Heading]
    /// The places; the total comes last, or on the columns last with all its measures.
    public let positions: [Position]
  }

  /// A value with the way it is written.
  public struct Cell: Sendable, Hashable {
    /// The value.
    public let value: CellValue
    /// The measure's format.
    public let format: NumberFormat

    /// The value as the format writes it in a language; empty for null.
    public func text(in language: String) -> String {
      format.localized(in: language).text(for: value)
    }
  }

  /// The cube's name.
  public let cube: String
  /// What the answer rests on.
  public let stamp: WarehouseStamp
  /// The columns; their last heading is the measures'.
  public let columns: Axis
  /// The rows.
  public let rows: Axis
  /// The cells, by row and then by column.
  public let cells: [[Cell]]
  /// How many rows the question's limit left out.
  public let rowsLeftOut: Int
}
