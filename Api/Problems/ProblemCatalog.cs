using System.Collections.Frozen;
using Ascension.Grains.Abstractions.Errors;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Ascension.Api.Problems;

/// <summary>The one table from error codes to HTTP; the documentation and OpenAPI are checked against it.</summary>
internal static class ProblemCatalog
{
    private static readonly ProblemKind[] Kinds =
    [
        new(ErrorCodes.InvalidRequest, Status400BadRequest, "The request is not valid", "Correct the named fields."),
        new(ErrorCodes.InvalidCredentials, Status401Unauthorized, "Wrong e-mail or password", "Ask for both again."),
        new(ErrorCodes.AccountLocked, Status429TooManyRequests, "Too many failed sign-ins", "Wait for `Retry-After`."),
        new(ErrorCodes.TokenInvalid, Status401Unauthorized, "The token is not valid", "Sign in again."),
        new(ErrorCodes.Unauthorized, Status401Unauthorized, "No valid access token", "Refresh the token or sign in."),
        new(ErrorCodes.Forbidden, Status403Forbidden, "Not allowed", "Only operators may do this."),
        new(ErrorCodes.EmailTaken, Status409Conflict, "There is an account with this e-mail", "Sign in instead."),
        new(ErrorCodes.NotFound, Status404NotFound, "There is no such thing", "It was deleted, or never yours."),
        new(ErrorCodes.NoTrainingGoal, Status404NotFound, "There is no training goal", "Set a goal first."),
        new(ErrorCodes.QuotaExceeded, Status403Forbidden, "The monthly quota is used up", "Wait, or change tier."),
        new(ErrorCodes.FeatureNotInTier, Status403Forbidden, "Not part of this subscription", "Change tier."),
        new(ErrorCodes.ConsentRequired, Status403Forbidden, "Consent is missing", "Ask for `storage_and_analysis`."),
        new(ErrorCodes.UploadMissing, Status409Conflict, "The file was not uploaded", "Upload it, then start again."),
        new(ErrorCodes.UploadMismatch, Status422UnprocessableEntity, "Not the announced file", "Request a new upload."),
        new(ErrorCodes.UploadTooLarge, Status413PayloadTooLarge, "The file is too large", "Stay within the limits."),
        new(ErrorCodes.UploadUrlInvalid, Status403Forbidden, "The signed URL is not valid", "Request a new upload."),
        new(ErrorCodes.UploadUrlExpired, Status403Forbidden, "The signed URL has expired", "Request a new upload."),
        new(ErrorCodes.UnsupportedMedia, Status415UnsupportedMediaType, "This media type is not supported",
            "Send MP4, MOV or WebM video, JPEG, PNG or WebP photos; JSON requests as `application/json`."),
        new(ErrorCodes.MediaUnreadable, Status422UnprocessableEntity, "The media cannot be read",
            "Film, take or export it anew."),
        new(ErrorCodes.MediaTooLarge, Status422UnprocessableEntity, "The picture is too large",
            "Film in 4K or less; photos up to 50 megapixels."),
        new(ErrorCodes.VideoTooLong, Status422UnprocessableEntity, "The video is too long", "Trim it to 3 minutes."),
        new(ErrorCodes.NoClimberFound, Status422UnprocessableEntity, "No climber was found", "Film the whole climber."),
        new(ErrorCodes.StateConflict, Status409Conflict, "Not possible in this state", "Read the state again."),
        new(ErrorCodes.ResultNotReady, Status409Conflict, "The result is not ready", "Wait for completion."),
        new(ErrorCodes.IdempotencyMismatch, Status409Conflict, "The key was used with another request",
            "Use a new key."),
        new(ErrorCodes.IdempotencyInProgress, Status409Conflict, "The first request is still running",
            "Wait, then try again."),
        new(ErrorCodes.RateLimited, Status429TooManyRequests, "Too many requests", "Wait for `Retry-After`."),
        new(ErrorCodes.DependencyUnavailable, Status503ServiceUnavailable, "A part of the service is down",
            "Wait for `Retry-After`, then try again."),
        new(ErrorCodes.ViewsDoNotMatch, Status422UnprocessableEntity, "Film and photo do not show the same climb",
            "Film and photograph the same route, from the front."),
        new(ErrorCodes.AnalysisFailed, Status422UnprocessableEntity, "The analysis failed", "Retry the analysis."),
        new(ErrorCodes.InternalError, Status500InternalServerError, "Something went wrong on our side",
            "Try again later; tell us the `trace_id`."),
    ];

    private static readonly FrozenDictionary<string, ProblemKind> ByCode = Kinds.ToFrozenDictionary(kind => kind.Code);

    /// <summary>Every kind, in the order of the documentation.</summary>
    public static IReadOnlyList<ProblemKind> All => Kinds;

    /// <summary>The kind of a code; an unknown one is an internal error, so that nothing leaks.</summary>
    public static ProblemKind Of(string code) => ByCode.GetValueOrDefault(code) ?? ByCode[ErrorCodes.InternalError];

    /// <summary>The kind of an answer that the framework gave without a body.</summary>
    public static ProblemKind OfStatus(int status) => Of(status switch
    {
        Status401Unauthorized => ErrorCodes.Unauthorized,
        Status403Forbidden => ErrorCodes.Forbidden,
        Status404NotFound => ErrorCodes.NotFound,
        Status415UnsupportedMediaType => ErrorCodes.UnsupportedMedia,
        Status429TooManyRequests => ErrorCodes.RateLimited,
        Status503ServiceUnavailable => ErrorCodes.DependencyUnavailable,
        >= Status500InternalServerError => ErrorCodes.InternalError,
        _ => ErrorCodes.InvalidRequest,
    });
}
