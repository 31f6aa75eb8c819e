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
            access: custom
            dimensions: {Time: all}
            hierarchies:
              "[Time].[Weekly]":
                access: custom
                top: "[Time].[Weekly].[W]"
                rollup: partial
                members: [{member: "[Time].[Weekly].[1]", access: all}, {member: "[Time].[Weekly].[2]", access: none}]
              "[Time]": none
          Other: {access: none}

        """)
    #expect(definitions.text("roles/chief") == "role: Chief\naccess: all\n")
    #expect(definitions.text("roles/both") == "role: Both\nunion: [Clerk, Chief]\n")
  }
}
