using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stories_state_changed_at",
                table: "stories");

            migrationBuilder.AddColumn<string>(
                name: "headline_key",
                table: "stories",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "stories",
                type: "TEXT",
                nullable: true);

            // What stands here already: where it came from, and the key of its headline as near as the store itself can fold it.
            migrationBuilder.Sql("UPDATE stories SET origin = (SELECT x.origin FROM external_ids x WHERE x.story_id = stories.id ORDER BY x.at, x.value LIMIT 1)");
            migrationBuilder.Sql("UPDATE stories SET headline_key = substr(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(headline), 'أ', 'ا'), 'إ', 'ا'), 'آ', 'ا'), 'ى', 'ي'), 'ة', 'ه'), 'ؤ', 'ء'), 'ئ', 'ء'), 'ـ', ''), '\u064b', ''), '\u064c', ''), '\u064d', ''), '\u064e', ''), '\u064f', ''), '\u0650', ''), '\u0651', ''), '\u0652', ''), 1, 300)");

            migrationBuilder.CreateIndex(
                name: "ix_stories_desk",
                table: "stories",
                columns: new[] { "state", "changed_at", "number", "section_id", "desk", "assignee", "due_at", "origin", "headline_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stories_desk",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "headline_key",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "stories");

            migrationBuilder.CreateIndex(
                name: "ix_stories_state_changed_at",
                table: "stories",
                columns: new[] { "state", "changed_at" });
        }
    }
}
