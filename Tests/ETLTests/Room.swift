import Testing

@testable import ETL
