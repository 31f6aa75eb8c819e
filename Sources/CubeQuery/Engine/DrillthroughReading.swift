internal import StarSchema

/// How a column of the rows behind a cell is made of columns of the store.
struct DrillthroughReading {
  /// What stands above it.
  let title: String
  /// The store's columns.
  let columns: [CellColumn]
  /// Makes a value, a text, of those of the store's columns; nil where the one value is taken as it is.
  private let text: (([MemberValue]) -> MemberValue)?

  init(title: String, columns: [CellColumn], text: (([MemberValue]) -> MemberValue)? = nil) {
    self.title = title
    self.columns = columns
    self.text = text
  }

  /// The rows that a table with the columns of all readings, one after the other, comes to.
  static func rows(of table: RowTable, _ readings: [DrillthroughReading]) -> MDXRows {
    let starts = readings.reduce(into: [0]) { starts, reading in
      starts.append((starts.last ?? 0) + reading.columns.count)
    }
    return MDXRows(
      stamp: table.stamp,
      columns: zip(readings, starts).map { reading, start in
        MDXRows.Column(name: reading.title, type: reading.text == nil ? table.types[start] : .text)
      },
      rows: table.rows.map { row in
        zip(readings, starts).map { reading, start in
          reading.text?(Array(row[start..<start + reading.columns.count])) ?? row[start]
        }
      })
  }
}
