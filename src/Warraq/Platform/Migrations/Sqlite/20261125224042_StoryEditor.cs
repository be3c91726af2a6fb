using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StoryEditor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answers",
                table: "stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "copy_at",
                table: "stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "story_presence",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    client = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    writes = table.Column<bool>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_presence", x => new { x.number, x.client });
                });

            migrationBuilder.CreateTable(
                name: "story_saves",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    client = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_saves", x => new { x.number, x.client });
                });

            migrationBuilder.CreateIndex(
                name: "ix_story_presence_until",
                table: "story_presence",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_story_saves_at",
                table: "story_saves",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "story_presence");

            migrationBuilder.DropTable(
                name: "story_saves");

            migrationBuilder.DropColumn(
                name: "answers",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "copy_at",
                table: "stories");
        }
    }
}
