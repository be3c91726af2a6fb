using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FrontDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "headline",
                table: "front_places",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rule",
                table: "front_places",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "until",
                table: "front_places",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "front_drafts",
                columns: table => new
                {
                    front = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    places = table.Column<string>(type: "text", nullable: true),
                    scheduled = table.Column<string>(type: "text", nullable: true),
                    publish_at = table.Column<long>(type: "bigint", nullable: true),
                    person = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_front_drafts", x => x.front);
                });

            migrationBuilder.CreateIndex(
                name: "ix_front_drafts_publish_at",
                table: "front_drafts",
                column: "publish_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "front_drafts");

            migrationBuilder.DropColumn(
                name: "headline",
                table: "front_places");

            migrationBuilder.DropColumn(
                name: "rule",
                table: "front_places");

            migrationBuilder.DropColumn(
                name: "until",
                table: "front_places");
        }
    }
}
