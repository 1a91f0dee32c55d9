using Ascension.Coaching.Ghosts.Texts;
using Ascension.Coaching.Reporting;

namespace Ascension.Coaching.Ghosts.Reporting;

/// <summary>
/// Writes why a climb has no ghost, in place of <see cref="GhostDocument"/>: <c>{format, language, status: "failed",
/// code: "views_do_not_match", detail}</c>.
/// </summary>
public static class GhostRefusal
{
    /// <summary>The film does not show the route of the photo.</summary>
    /// <param name="language"><c>fr</c>, else English.</param>
    public static byte[] ViewsDoNotMatch(string language) => Document.Write(json =>
    {
        json.WriteString("format", "ascension.ghost/1");
        json.WriteString("language", language);
        json.WriteString("status", "failed");
        json.WriteString("code", "views_do_not_match");
        json.WriteString("detail", (language == "fr" ? GhostTexts.French : GhostTexts.English).ViewsDoNotMatch);
    });
}
