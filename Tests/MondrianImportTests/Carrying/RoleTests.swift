import Testing

@testable import MondrianImport

/// Roles and their grants.
struct RoleTests {
  @Test("grants on cubes, dimensions, hierarchies, levels and members are carried over, unions too")
  func grants() throws {
    let own = """
      <Dimension name="Time" foreignKey="t"><Hierarchy primaryKey="id"><Table name="day"/><Level name="Y" column="y"/></Hierarchy>
      <Hierarchy name="Weekly" primaryKey="id"><Table name="day"/><Level name="W" column="w"/></Hierarchy></Dimension>
      """
    let definitions = try SchemaText.definitions(
      SchemaText.cube(own) + SchemaText.cube("", name: "Other") + """
        <Role name="Clerk"><SchemaGrant access="all_dimensions">
          <CubeGrant cube="Sales" access="custom">
            <DimensionGrant dimension="[Time]" access="custom"/>
            <HierarchyGrant hierarchy="[Time.Weekly]" access="custom" topLevel="[Time.Weekly].[W]" rollupPolicy="Partial">
              <MemberGrant member="[Time.Weekly].[1]" access="all"/>
              <MemberGrant member="[Time.Weekly].[2]" access="none"/>
            </HierarchyGrant>
          </CubeGrant>
          <CubeGrant cube="Other" access="none"/>
        </SchemaGrant></Role>
        <Role name="Chief"><SchemaGrant access="all"/></Role>
        <Role name="Both"><Union><RoleUsage roleName="Clerk"/><RoleUsage roleName="Chief"/></Union></Role>
        """)
    #expect(
      definitions.text("roles/clerk") == """
        role: Clerk
        access: none
        cubes:
          Sales:
            access: all
            dimensions: {Time: all}
            hierarchies:
              "[Time].[Weekly]":
                access: custom
                top: "[Time].[Weekly].[W]"
                rollup: partial
                names: whole
                members: [{member: "[Time].[Weekly].[1]", access: all}, {member: "[Time].[Weekly].[2]", access: none}]
              "[Time]": none
          Other: {access: none}

        """)
    #expect(definitions.text("roles/chief") == "role: Chief\naccess: all\n")
    #expect(definitions.text("roles/both") == "role: Both\nunion: [Clerk, Chief]\n")
  }

  /// The grants of a role on the shared dimension `Store` in a cube, as a definition.
  private func grants(_ grants: String) throws -> ImportedDefinitions {
    try SchemaText.definitions(
      SchemaText.store + SchemaText.cube("<DimensionUsage name=\"Shop\" source=\"Store\" foreignKey=\"k\"/>") + """
        <Role name="Clerk"><SchemaGrant access="none"><CubeGrant cube="Sales" access="custom">
        \(grants)
        </CubeGrant></SchemaGrant></Role>
        """)
  }

  @Test("a grant on a member takes the place of earlier ones on members below it, by whatever path they are named")
  func order() throws {
    let definitions = try grants(
      """
      <HierarchyGrant hierarchy="[Shop]" access="custom">
      <MemberGrant member="[Shop].[All Stores].[Leeds].[Mill Lane]" access="all"/>
      <MemberGrant member="[Shop].[York]" access="none"/>
      <MemberGrant member="[Shop].[leeds]" access="none"/>
      <MemberGrant member="[Shop].[Leeds].[High Street]" access="all"/>
      </HierarchyGrant>
      """)
    let text = definitions.text("roles/clerk")
    #expect(!text.contains("Mill Lane"))
    #expect(text.contains("York") && text.contains("leeds") && text.contains("High Street"))
    #expect(definitions.notes(.notNeeded).count == 1)
  }

  @Test("a grant on the dimension of measures becomes one on their hierarchy")
  func measures() throws {
    let text = try grants("<DimensionGrant dimension=\"[Measures]\" access=\"all\"/>").text("roles/clerk")
    #expect(text.contains("hierarchies: {\"[Measures]\": all}"), "\(text)")
    #expect(!text.contains("dimensions:"))
  }

  @Test(
    "a grant that names what is not there, or contradicts itself, is a mistake with its place",
    arguments: [
      ("<HierarchyGrant hierarchy=\"[Shopp]\" access=\"all\"/>", "no hierarchy '[Shopp]'. Did you mean '[Shop]'?"),
      ("<DimensionGrant dimension=\"Shopp\" access=\"all\"/>", "no dimension 'Shopp'. Did you mean 'Shop'?"),
      (
        "<HierarchyGrant hierarchy=\"[Shop]\" access=\"custom\" topLevel=\"[Shop].[Citi]\"/>",
        "hierarchy '[Shop]' has no level '[Shop].[Citi]'. Did you mean 'City'?"
      ),
      (
        "<HierarchyGrant hierarchy=\"[Shop]\" access=\"custom\" topLevel=\"[Shop].[Store]\" bottomLevel=\"[Shop].[City]\"/>",
        "the bottom level 'City' lies above the top level 'Store'"
      ),
      ("<HierarchyGrant hierarchy=\"[Shop]\" access=\"all\" topLevel=\"[Shop].[City]\"/>", "topLevel goes with access"),
      (
        "<HierarchyGrant hierarchy=\"[Shop]\" access=\"none\"><MemberGrant member=\"[Shop].[York]\" access=\"all\"/></HierarchyGrant>",
        "<MemberGrant> goes with access"
      ),
    ])
  func mistakes(_ grant: String, _ sentence: String) throws {
    let error = try #require(throws: MondrianError.self) { try grants(grant) }
    #expect(error.description.contains(sentence), "\(error)")
  }

  @Test(
    "a union with grants of its own, and one that holds itself, are mistakes",
    arguments: [
      ("<SchemaGrant access=\"all\"/>", "<Role name=\"A\"> unites other roles, and so has no grants of its own."),
      ("", "role 'B' would be a part of itself by way of 'A'."),
    ])
  func unions(_ grant: String, _ sentence: String) throws {
    let error = try #require(
      SchemaText.mistakes(
        """
        <Role name="A">\(grant)<Union><RoleUsage roleName="B"/></Union></Role>
        <Role name="B"><Union><RoleUsage roleName="A"/></Union></Role>
        """))
    #expect(error.description.contains(sentence), "\(error)")
  }
}
