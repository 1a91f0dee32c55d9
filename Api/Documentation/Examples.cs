using Ascension.Api.Accounts.Profiles;
using Ascension.Api.Accounts.Sessions;
using Ascension.Api.Analyses;
using Ascension.Api.Lists;
using Ascension.Api.Media;
using Ascension.Api.Operations.DeadLetters;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Api.Documentation;

/// <summary>Examples shown in OpenAPI: one climber, one video, one analysis, told through.</summary>
internal static class Examples
{
    private const string RefreshTokenText = "AZ3kB1p0cOGM4sZ0Qd9vSgo5f0M2xS5pYk1mBq3o7Hn2uT8wLr6eXc4aVd9iZs1P";
    private static readonly Guid UserId = Guid.Parse("0199a4f0-12c3-7abc-8def-0123456789ab");
    private static readonly Guid VideoId = Guid.Parse("0199a4f1-2b3c-7d4e-9f5a-6b7c8d9e0f1a");
    private static readonly Guid AnalysisId = Guid.Parse("0199a4f2-3c4d-7e5f-8a6b-7c8d9e0f1a2b");
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static RegisterRequest Register { get; } = new()
    {
        Email = "lea@example.org",
        Password = "four words on the wall",
        FirstName = "Léa",
        Locale = "fr",
        Consents = new() { StorageAndAnalysis = true },
    };

    public static LoginRequest Login { get; } = new() { Email = Register.Email, Password = Register.Password };

    public static RefreshTokenRequest Refresh { get; } = new() { RefreshToken = RefreshTokenText };

    public static UserResponse User { get; } = new()
    {
        Id = UserId,
        Email = Register.Email,
        FirstName = "Léa",
        Locale = "fr",
        Morphology = new() { HeightCm = 168, ArmSpanCm = 171, WeightKg = 58 },
        Level = "6c",
        Injuries = [],
        UnavailableLimbs = [],
        Consents = new() { StorageAndAnalysis = Noon },
        SubscriptionTier = SubscriptionTier.Freemium,
        MonthlyQuota = 10,
        QuotaUsed = 3,
        QuotaResetsAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        CreatedAt = Noon,
    };

    public static SessionResponse Session { get; } = new()
    {
        User = User,
        AccessToken = "eyJhbGciOiJFUzI1NiIsImtpZCI6Ii4uLiJ9.e30.c2lnbmF0dXJl",
        RefreshToken = RefreshTokenText,
        ExpiresIn = 900,
    };

    public static UpdateProfileRequest UpdateProfile { get; } = new()
    {
        Level = "6c",
        Morphology = User.Morphology,
        Injuries = ["left_shoulder"],
    };

    public static ConsentsRequest Consents { get; } = new() { StorageAndAnalysis = true };

    public static ChangePasswordRequest ChangePassword { get; } = new()
    {
        Old = Register.Password,
        New = "five words high on the wall",
    };

    public static SetTierRequest SetTier { get; } = new() { Tier = SubscriptionTier.Premium };

    public static RequestUploadRequest RequestUpload { get; } = new()
    {
        FileName = "red-6c.mp4",
        FileSize = 18_234_112,
        ContentType = "video/mp4",
    };

    public static RequestUploadResponse Upload { get; } = new()
    {
        VideoId = VideoId,
        UploadUrl = new($"https://climb.example.org/objects/videos/{UserId}/{VideoId}?token=..."),
        Method = "PUT",
        Headers = new Dictionary<string, string> { ["Content-Type"] = "video/mp4" },
        ExpiresAt = Noon.AddMinutes(15),
    };

    public static VideoResponse Video { get; } = new()
    {
        Id = VideoId,
        FileName = "red-6c.mp4",
        FileSize = 18_234_112,
        ContentType = "video/mp4",
        Status = "uploaded",
        Saved = false,
        CreatedAt = Noon,
        ExpiresAt = Noon.AddDays(7),
        DownloadUrl = new($"https://climb.example.org/objects/videos/{UserId}/{VideoId}?token=..."),
    };

    public static ListResponse<VideoResponse> Videos { get; } =
        new() { Items = [Video with { DownloadUrl = null }], NextCursor = null };

    public static StartAnalysisRequest StartAnalysis { get; } =
        new() { VideoId = VideoId, Options = new() { StartMs = 2_000, EndMs = 34_000 } };

    public static StartAnalysisResponse StartedAnalysis { get; } =
        new() { AnalysisId = AnalysisId, Status = AnalysisState.Pending, EstimatedTimeSeconds = 12 };

    public static AnalysisResponse Analysis { get; } = new()
    {
        Id = AnalysisId,
        VideoId = VideoId,
        Status = AnalysisState.Processing,
        Stage = AnalysisStage.SkeletonDetection,
        Progress = 42,
        EstimatedTimeSeconds = 7,
        CreatedAt = Noon,
        StartedAt = Noon.AddSeconds(1),
        Attempt = 1,
    };

    public static ListResponse<AnalysisListItem> Analyses { get; } = new()
    {
        Items =
        [
            new()
            {
                Id = AnalysisId,
                VideoId = VideoId,
                Status = "completed",
                Score = 71,
                CreatedAt = Noon,
                CompletedAt = Noon.AddSeconds(9),
                Thumbnail = AnalysisLinks.Of(AnalysisId).Thumbnail,
            },
        ],
        NextCursor = null,
    };

    public static ListResponse<DeadLetterResponse> DeadLetters { get; } = new()
    {
        Items =
        [
            new()
            {
                AnalysisId = AnalysisId,
                UserId = UserId,
                Stage = AnalysisStage.SkeletonDetection,
                Code = ErrorCodes.DependencyUnavailable,
                Detail = "The object store cannot be used right now.",
                Attempts = 5,
                GivenUpAt = Noon.AddMinutes(13),
            },
        ],
        NextCursor = null,
    };

    public static object Result { get; } = new { format = "ascension.skeleton/1" };

    public static object Advice { get; } = new
    {
        advice = new[]
        {
            new
            {
                id = "bent_arms_at_rest",
                title = "Rest on straight arms",
                text = "Both elbows stayed bent while you rested.",
                intervals = new[] { new { start_ms = 8_200, end_ms = 11_400 } },
            },
        },
    };

    public static object Holds { get; } = new
    {
        format = "ascension.holds/1",
        source = "video",
        frame_ms = 1_200,
        width = 720,
        height = 1280,
        review_advised = true,
        code = (string?)null,
        holds = new[]
        {
            new
            {
                id = "seen-1",
                type = "jug",
                position = new { x = 0.41, y = 0.62 },
                box = new { x = 0.38, y = 0.6, w = 0.06, h = 0.04 },
                color = new { name = "yellow", hex = "#d9b310" },
                confidence = 0.83,
                manually_corrected = false,
            },
        },
    };

    public static object Metrics { get; } = new { scores = new { overall = new { value = 71 } } };
}
