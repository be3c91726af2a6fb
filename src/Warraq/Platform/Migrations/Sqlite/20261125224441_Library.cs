using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Library : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "alt",
                table: "pictures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "bytes",
                table: "pictures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "caption",
                table: "pictures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "expires_at",
                table: "pictures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "focus_x",
                table: "pictures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "focus_y",
                table: "pictures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<long>(
                name: "likeness",
                table: "pictures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "rights",
                table: "pictures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "pictures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "taken_at",
                table: "pictures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "terms",
                table: "pictures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_pictures_created_at_name",
                table: "pictures",
                columns: new[] { "created_at", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_pictures_original",
                table: "pictures",
                column: "original");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_pictures_created_at_name",
                table: "pictures");

            migrationBuilder.DropIndex(
                name: "ix_pictures_original",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "alt",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "bytes",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "caption",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "focus_x",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "focus_y",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "likeness",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "rights",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "taken_at",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "terms",
                table: "pictures");
        }
    }
}
