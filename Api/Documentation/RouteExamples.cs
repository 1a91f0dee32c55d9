using Ascension.Api.Lists;
using Ascension.Api.Routes;

namespace Ascension.Api.Documentation;

/// <summary>Examples of routes shown in OpenAPI: one wall, two of its holds.</summary>
internal static class RouteExamples
{
    private const string FileName = "north-wall.jpg";
    private static readonly Guid RouteId = Guid.Parse("0199a4f5-6f70-7182-9d8e-9f0a1b2c0000");
    private static readonly Guid FirstHold = Guid.Parse("0199a4f5-6f70-7182-9d8e-9f0a1b2c0001");
    private static readonly Guid SecondHold = Guid.Parse("0199a4f5-6f70-7182-9d8e-9f0a1b2c0002");
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly Uri SignedUrl = new($"https://climb.example.org/objects/photos/{RouteId}?token=...");

    public static RequestPhotoUploadRequest RequestUpload { get; } = new()
    {
        FileName = FileName,
        FileSize = 2_345_678,
        ContentType = "image/jpeg",
    };

    public static RequestPhotoUploadResponse Upload { get; } = new()
    {
        RouteId = RouteId,
        ImageId = RouteId,
        UploadUrl = SignedUrl,
        Method = "PUT",
        Headers = new Dictionary<string, string> { ["Content-Type"] = "image/jpeg" },
        ExpiresAt = Noon.AddMinutes(15),
    };

    public static AddHoldRequest AddHold { get; } = new()
    {
        Type = "jug",
        Position = new() { X = 0.42, Y = 0.81 },
        Box = new() { X = 0.39, Y = 0.79, W = 0.06, H = 0.03 },
        Color = "yellow",
    };

    public static HoldResponse PlacedHold { get; } = new()
    {
        Id = FirstHold,
        Type = "jug",
        Position = AddHold.Position!,
        Box = AddHold.Box!,
        Outline = [],
        Color = new("yellow", null),
        Role = "start",
        Confidence = 1,
        ManuallyCorrected = true,
    };

    public static CorrectHoldRequest CorrectHold { get; } = new() { Type = "crimp" };

    public static HoldResponse CorrectedHold { get; } = new()
    {
        Id = SecondHold,
        Type = "crimp",
        Position = new() { X = 0.47, Y = 0.22 },
        Box = new() { X = 0.45, Y = 0.21, W = 0.05, H = 0.02 },
        Outline = [[0.45, 0.21], [0.5, 0.21], [0.49, 0.23]],
        Color = new("yellow", "#d9b310"),
        Role = "finish",
        Confidence = 0.64,
        ManuallyCorrected = true,
        Original = new()
        {
            Type = "edge",
            Position = new() { X = 0.47, Y = 0.22 },
            Box = new() { X = 0.45, Y = 0.21, W = 0.05, H = 0.02 },
            Confidence = 0.64,
        },
    };

    public static SelectRouteRequest Select { get; } = new()
    {
        Color = "yellow",
        StartIds = [FirstHold],
        FinishIds = [SecondHold],
        WallAngleDeg = 12,
        WallHeightM = 4.5,
        Name = "Lemon",
        Grade = "6b+",
    };

    public static RouteResponse Route { get; } = new()
    {
        Id = RouteId,
        Status = "uploaded",
        FileName = FileName,
        FileSize = 2_345_678,
        ContentType = "image/jpeg",
        Width = 3024,
        Height = 4032,
        CreatedAt = Noon,
        DownloadUrl = SignedUrl,
        Holds = [PlacedHold, CorrectedHold],
        Selection = new()
        {
            Color = "yellow",
            HoldIds = [FirstHold, SecondHold],
            StartIds = [FirstHold],
            FinishIds = [SecondHold],
            WallAngleDeg = 12,
            WallHeightM = 4.5,
            Name = "Lemon",
            Grade = "6b+",
            GradeSystem = "french",
        },
    };

    public static ListResponse<RouteListItem> Routes { get; } = new()
    {
        Items =
        [
            new()
            {
                Id = RouteId,
                Status = "uploaded",
                FileName = FileName,
                Name = "Lemon",
                Grade = "6b+",
                HoldCount = 2,
                SelectedCount = 2,
                CreatedAt = Noon,
            },
        ],
        NextCursor = null,
    };
}
