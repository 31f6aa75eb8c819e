import StarSchema

/// What a database answers to a question for a type.
typealias ColumnAnswer = ColumnType
