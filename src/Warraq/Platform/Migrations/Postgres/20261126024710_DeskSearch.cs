using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DeskSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "find_key",
                table: "stories",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "find_key",
                table: "comments",
                type: "text",
                nullable: false,
                defaultValue: "");

            // What stands here already, as near as the store itself can fold it; the next save writes the exact key.
            migrationBuilder.Sql("UPDATE stories SET find_key = substr(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(headline || ' ' || COALESCE(kicker, '') || ' ' || COALESCE((SELECT string_agg(r.name, ' ') FROM story_names n JOIN names r ON r.kind = n.kind AND r.id = n.name_id WHERE n.story_id = stories.id), '') || ' ' || COALESCE(deck, '')), 'أ', 'ا'), 'إ', 'ا'), 'آ', 'ا'), 'ى', 'ي'), 'ة', 'ه'), 'ؤ', 'ء'), 'ئ', 'ء'), 'ـ', ''), '\u064b', ''), '\u064c', ''), '\u064d', ''), '\u064e', ''), '\u064f', ''), '\u0650', ''), '\u0651', ''), '\u0652', ''), 1, 600)");
            migrationBuilder.Sql("UPDATE comments SET find_key = substr(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name || ' ' || text), 'أ', 'ا'), 'إ', 'ا'), 'آ', 'ا'), 'ى', 'ي'), 'ة', 'ه'), 'ؤ', 'ء'), 'ئ', 'ء'), 'ـ', ''), '\u064b', ''), '\u064c', ''), '\u064d', ''), '\u064e', ''), '\u064f', ''), '\u0650', ''), '\u0651', ''), '\u0652', ''), 1, 400)");

            migrationBuilder.CreateTable(
                name: "saved_filters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_filters", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_stories_find",
                table: "stories",
                columns: new[] { "changed_at", "number", "state", "desk", "assignee", "find_key" },
                filter: "state <> 'Published'");

            migrationBuilder.CreateIndex(
                name: "ix_comments_number_find_key",
                table: "comments",
                columns: new[] { "number", "find_key" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_person_name",
                table: "saved_filters",
                columns: new[] { "person", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_shared",
                table: "saved_filters",
                column: "shared");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "saved_filters");

            migrationBuilder.DropIndex(
                name: "ix_stories_find",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "ix_comments_number_find_key",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "find_key",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "find_key",
                table: "comments");
        }
    }
}
