using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RelatedChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_related",
                table: "related");

            migrationBuilder.DropColumn(
                name: "rank",
                table: "related");

            migrationBuilder.AddPrimaryKey(
                name: "PK_related",
                table: "related",
                columns: new[] { "number", "related" });

            migrationBuilder.CreateTable(
                name: "related_choices",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    related = table.Column<int>(type: "integer", nullable: false),
                    is_pinned = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_related_choices", x => new { x.number, x.related });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "related_choices");

            migrationBuilder.DropPrimaryKey(
                name: "PK_related",
                table: "related");

            migrationBuilder.AddColumn<int>(
                name: "rank",
                table: "related",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_related",
                table: "related",
                columns: new[] { "number", "rank" });
        }
    }
}
