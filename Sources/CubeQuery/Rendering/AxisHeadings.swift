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
  private let captions: [[String]]

  init(_ axis: MDXCellSet.Axis) {
    self.axis = axis
    captions = axis.positionCaptions
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
    axis.positions.indices.map { row in columns.map { text($0, row) } }
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
        let depth = column.property == nil ? position[column.hierarchy].depth - widest[column.hierarchy] : 0
        return String(repeating: "  ", count: depth) + text(column, row)
      }
    }
  }

  private func text(_ column: Column, _ row: Int) -> String {
    guard let property = column.property else { return captions[row][column.hierarchy] }
    let properties = axis.positions[row][column.hierarchy].properties
    return properties.first { $0.name == property }?.value.description ?? ""
  }
}

extension MDXCellSet.Axis {
  /// The captions above the columns, a line for each hierarchy; one that only repeats what stands before is left out.
  var columnHeads: [[String]] {
    let captions = positionCaptions
    return hierarchies.indices.map { line in
      positions.enumerated().map { index, position in
        index > 0 && repeats(position, positions[index - 1], through: line) ? "" : captions[index][line]
      }
    }
  }

  /// By position: the captions of its members, behind those of their ancestors where another member of the axis is called
  /// alike and the ancestors do not stand there themselves.
  var positionCaptions: [[String]] {
    let bearers = hierarchies.indices.map { hierarchy in
      Set(positions.map { $0[hierarchy] }).reduce(into: [String: Int]()) { $0[$1.caption, default: 0] += 1 }
    }
    let paths = hierarchies.indices.map { hierarchy in Set(positions.map { $0[hierarchy].path }) }
    return positions.map { position in
      position.enumerated().map { hierarchy, member in
        let isAlone = bearers[hierarchy][member.caption] == 1
        let isBelow = member.ancestors.isEmpty || paths[hierarchy].contains(member.ancestors)
        return isAlone || isBelow ? member.caption : member.path.joined(separator: " / ")
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

extension MDXCellSet.Member {
  fileprivate var path: [String] { ancestors + [caption] }
}
