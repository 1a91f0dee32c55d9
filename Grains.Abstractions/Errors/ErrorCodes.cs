namespace Ascension.Grains.Abstractions.Errors;

/// <summary>Every error code a client can meet. Codes are stable; texts are not.</summary>
public static class ErrorCodes
{
#pragma warning disable CS1591 // described where the API lists them
    public const string InvalidRequest = "invalid_request";
    public const string InvalidCredentials = "invalid_credentials";
    public const string AccountLocked = "account_locked";
    public const string TokenInvalid = "token_invalid";
    public const string Unauthorized = "unauthorized";
    public const string Forbidden = "forbidden";
    public const string EmailTaken = "email_taken";
    public const string NotFound = "not_found";
    public const string NoTrainingGoal = "no_training_goal";
    public const string QuotaExceeded = "quota_exceeded";
    public const string FeatureNotInTier = "feature_not_in_tier";
    public const string ConsentRequired = "consent_required";
    public const string UploadMissing = "upload_missing";
    public const string UploadMismatch = "upload_mismatch";
    public const string UploadTooLarge = "upload_too_large";
    public const string UploadUrlInvalid = "upload_url_invalid";
    public const string UploadUrlExpired = "upload_url_expired";
    public const string UnsupportedMedia = "unsupported_media";
    public const string MediaUnreadable = "media_unreadable";
    public const string MediaTooLarge = "media_too_large";
    public const string VideoTooLong = "video_too_long";
    public const string NoClimberFound = "no_climber_found";
    public const string StateConflict = "state_conflict";
    public const string ResultNotReady = "result_not_ready";
    public const string IdempotencyMismatch = "idempotency_mismatch";
    public const string IdempotencyInProgress = "idempotency_in_progress";
    public const string RateLimited = "rate_limited";
    public const string DependencyUnavailable = "dependency_unavailable";
    public const string ViewsDoNotMatch = "views_do_not_match";
    public const string AnalysisFailed = "analysis_failed";
    public const string InternalError = "internal_error";
#pragma warning restore CS1591
}
