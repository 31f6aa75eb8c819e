extension String {
  /// The number of characters to insert, delete or replace to come from one name to the other (Levenshtein).
  func editDistance(to other: String) -> Int {
    let target = Array(other)
    var row = Array(0...target.count)
    for (i, character) in enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in target.enumerated() {
        let substituted = diagonal + (character == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[target.count]
  }
}
