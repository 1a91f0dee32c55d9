namespace Ascension.Storage.Objects;

/// <summary>
/// The stable error codes that signed URLs can answer with; the same words as in the API's list of codes.
/// </summary>
internal static class ObjectErrorCodes
{
#pragma warning disable CS1591 // described where the API lists them
    public const string UrlInvalid = "upload_url_invalid";
    public const string UrlExpired = "upload_url_expired";
    public const string TooLarge = "upload_too_large";
    public const string Mismatch = "upload_mismatch";
    public const string UnsupportedMedia = "unsupported_media";
    public const string StateConflict = "state_conflict";
    public const string NotFound = "not_found";
    public const string RateLimited = "rate_limited";
    public const string Unavailable = "dependency_unavailable";
#pragma warning restore CS1591
}
