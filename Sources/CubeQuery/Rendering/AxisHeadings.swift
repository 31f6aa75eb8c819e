internal import VisualBasic

/// What stands before the cells of an axis: for each hierarchy its member, and behind it the properties asked for.
struct AxisHeadings {
  /// A column of headings.
  private struct Column {
    let hierarchy: Int
    /// The property's name; nil for the member itself.
    let property: String?
  }

  private let axis: MDXCellSet.Axis
  private let columns: [Column]

  init(_ axis: MDXCellSet.Axis) {
    self.axis = axis
    columns = axis.hierarchies.indices.flatMap { hierarchy in
      var names: [String] = []
      for position in axis.positions {
        for property in position[hierarchy].properties where !names.contains(property.name) {
          names.append(property.name)
        }
      }
      return [Column(hierarchy: hierarchy, property: nil)] + names.map { Column(hierarchy: hierarchy, property: $0) }
    }
  }

  /// The captions of the hierarchies and the names of the properties.
  var names: [String] { columns.map { $0.property ?? axis.captions[$0.hierarchy] } }

  /// By position: captions and properties in full, for programs.
  var texts: [[String]] {
    axis.positions.map { position in columns.map { text($0, of: position[$0.hierarchy]) } }
  }

  /// By position: captions and properties as people read them.
  ///
  /// One that only repeats what stands above is left out, and
  /// a member is indented by how far it is below the widest of its hierarchy.
  var shownTexts: [[String]] {
    let widest = axis.hierarchies.indices.map { hierarchy in axis.positions.map { $0[hierarchy].depth }.min() ?? 0 }
    return axis.positions.enumerated().map { row, position in
      columns.map { column in
        let isRepeated = row > 0 && axis.repeats(position, axis.positions[row - 1], through: column.hierarchy)
        if isRepeated { return "" }
        let member = position[column.hierarchy]
        let depth = column.property == nil ? member.depth - widest[column.hierarchy] : 0
        return String(repeating: "  ", count: depth) + text(column, of: member)
      }
    }
  }

  private func text(_ column: Column, of member: MDXCellSet.Member) -> String {
    guard let property = column.property else { return member.caption }
    return member.properties.first { $0.name == property }?.value.description ?? ""
  }
}

extension MDXCellSet.Axis {
  /// The captions above the columns, a line for each hierarchy; one that only repeats what stands before is left out.
  var columnHeads: [[String]] {
    hierarchies.indices.map { line in
      positions.enumerated().map { index, position in
        index > 0 && repeats(position, positions[index - 1], through: line) ? "" : position[line].caption
      }
    }
  }

  /// Whether the members of two positions are the same as far as a hierarchy that is not the last one.
  fileprivate func repeats(
    _ position: [MDXCellSet.Member], _ other: [MDXCellSet.Member], through hierarchy: Int
  ) -> Bool {
    hierarchy < hierarchies.count - 1 && position[...hierarchy].elementsEqual(other[...hierarchy])
  }
}
