import CubeModel
import OrderedCollections

/// What is said of hierarchies.
struct HierarchyWords {
  let site: Site

  /// A hierarchy with its levels from coarse to fine: `Calendar: Year › Quarter › Month`.
  func way(_ hierarchy: DimensionDefinition.Hierarchy, of dimension: String) -> Prose {
    let anchor = Anchor.hierarchy(dimension: dimension, hierarchy.name)
    let name = site.link(.dimension(dimension), at: anchor, site.text(hierarchy.caption))
    return name + Prose(site.language == .chinese ? "：" : ": ") + levels(hierarchy)
  }

  /// The levels alone.
  func levels(_ hierarchy: DimensionDefinition.Hierarchy) -> Prose {
    .joined(hierarchy.levels.map { site.text($0.caption) }, by: " › ")
  }

  /// What is known of the members of a level: key, name, order, properties.
  func members(of level: DimensionDefinition.Level, in dimension: String) -> Prose {
    func attribute(_ name: String) -> Prose { site.attribute(name, of: dimension) }
    var parts = [site.say(.keyedBy, ["column": attribute(level.attribute)])]
    if let name = level.nameAttribute { parts.append(site.say(.namedBy, ["column": attribute(name)])) }
    if let caption = level.captionAttribute { parts.append(site.say(.shownBy, ["column": attribute(caption)])) }
    if let sort = level.sortAttribute { parts.append(site.say(.orderedBy, ["column": attribute(sort)])) }
    if let below = level.parentChild {
      parts.append(site.say(.belowEachOther, ["column": attribute(below.parentAttribute)]))
    }
    if !level.isUnique { parts.append(site.say(.withinParent)) }
    switch level.hiding {
    case .never: break
    case .blank: parts.append(site.say(.hiddenWhenBlank))
    case .parent: parts.append(site.say(.hiddenWhenParent))
    }
    for property in level.properties.values {
      parts.append(
        site.say(.property, ["name": site.text(property.caption), "column": attribute(property.attribute)]))
    }
    if !level.isVisible { parts.append(.muted(site.say(.hiddenFromTools))) }
    return .lines(parts)
  }
}
