using Microsoft.AspNetCore.Http;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Parts;

/// <summary>Reads the field that <c>WhenField</c> prints.</summary>
static class WhenTyped
{
    public static (DateTimeOffset At, Refusal? Why) When(this IFormCollection form, string field, TimeZoneInfo zone) =>
        LocalTime.Read(form.Typed(field), zone, form.Typed(field + "-which") switch { "first" => false, "second" => true, _ => null });
}
