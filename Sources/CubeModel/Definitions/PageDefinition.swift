/// A page: its title, the period that it shows, and its tiles in order.
public struct PageDefinition: Sendable, Hashable {
  /// A level of a cube's dimension: `dimension` is the name of the use, `level` the level's.
  public struct LevelPath: Sendable, Hashable {
    /// The cube's dimension.
    public var dimension: String
    /// The hierarchy's name; nil where the level's name suffices, and then the first hierarchy that has it is meant.
    public var hierarchy: String?
    /// The level.
    public var level: String

    /// A level of a dimension.
    public init(dimension: String, hierarchy: String? = nil, level: String) {
      self.dimension = dimension
      self.hierarchy = hierarchy
      self.level = level
    }
  }

  /// What a tile shows.
  public enum Tile: Sendable, Hashable {
    /// A KPI's card: value, changes, target, status, spark line.
    case card(kpi: String)
    /// A KPI over the last `months` months, with its baseline and the waves of an initiative.
    case line(kpi: String, months: Int, initiative: String?, title: LocalizedText)
    /// A KPI in the page's period by the members of a level, `limit` at most.
    case bar(kpi: String, by: LevelPath, limit: Int, title: LocalizedText)
    /// Measures of a cube, each a stage of the one before, in the page's period by `date`.
    case funnel(cube: String, date: String, stages: [String], title: LocalizedText)
    /// Measures of a cube by a level, in the page's period by `date`, with a total from the base.
    case table(cube: String, date: String, rows: LevelPath, measures: [String], limit: Int, title: LocalizedText)
  }

  /// The page's name; its file is `<name>.html`.
  public var name: String
  /// The title.
  public var title: LocalizedText
  /// A sentence under the title.
  public var subtitle: LocalizedText?
  /// The languages in which it is built, the first at `<name>.html`, others at `<name>.<code>.html`.
  public var languages: [String]
  /// How many whole months, up to the last that the data covers, the page's figures are for.
  public var periodMonths: Int
  /// The tiles, in reading order.
  public var tiles: [Tile]

  /// A page of tiles.
  public init(
    name: String, title: LocalizedText, subtitle: LocalizedText? = nil, languages: [String] = ["en"],
    periodMonths: Int = 12, tiles: [Tile]
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.languages = languages
    self.periodMonths = periodMonths
    self.tiles = tiles
  }
}
