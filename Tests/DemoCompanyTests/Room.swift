import Testing

@testable import DemoCompany
