extension DimensionDefinition {
  /// A way down through the members, from coarse to fine.
  public struct Hierarchy: Sendable, Hashable {
    /// The hierarchy's name; the first one usually bears the dimension's.
    public var name: String
    /// What people call it.
    public var caption: LocalizedText
    /// What it is, for the documentation.
    public var description: LocalizedText?
    /// Whether a member stands for all.
    public var hasAll: Bool
    /// What people call the member that stands for all.
    public var allCaption: LocalizedText
    /// The name of the member that stands for all; unless it is given, the English caption.
    public var allName: String
    /// The name of the level that this member stands on.
    public var allLevelName: String
    /// The member, in MDX, that holds where a question names none; nil for the one that stands for all, or else the
    /// first.
    public var defaultMember: LocatedText?
    /// Whether tools offer it; questions may use it all the same.
    public var isVisible: Bool
    /// The levels, coarsest first.
    public var levels: [Level]

    /// A hierarchy over levels, with a member that stands for all.
    public init(name: String, caption: LocalizedText, allCaption: LocalizedText, levels: [Level]) {
      self.name = name
      self.caption = caption
      self.description = nil
      self.hasAll = true
      self.allCaption = allCaption
      self.allName = allCaption.english
      self.allLevelName = "(All)"
      self.defaultMember = nil
      self.isVisible = true
      self.levels = levels
    }
  }
}
