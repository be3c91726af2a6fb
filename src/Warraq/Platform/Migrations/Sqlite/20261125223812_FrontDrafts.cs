using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rule",
                table: "front_places",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "until",
                table: "front_places",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "front_drafts",
                columns: table => new
                {
                    front = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    places = table.Column<string>(type: "TEXT", nullable: true),
                    scheduled = table.Column<string>(type: "TEXT", nullable: true),
                    publish_at = table.Column<long>(type: "INTEGER", nullable: true),
                    person = table.Column<string>(type: "TEXT", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true)
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
