using Ascension.Storage.Results;

namespace Ascension.Unit.Storage.Results;

/// <summary>Rows to vary with <c>with</c>.</summary>
internal static class Rows
{
    // Whole microseconds: that is what every provider keeps.
    private static readonly DateTimeOffset Created = new(2026, 3, 1, 12, 0, 0, 123, 456, TimeSpan.Zero);

    public static AnalysisRow Pending(Guid user, int number) => new()
    {
        Id = Ids.At(number),
        UserId = user,
        VideoId = Ids.New(),
        Status = "pending",
        CreatedAt = Created,
        Revision = 1,
    };

    public static VideoRow Video(Guid user, int number) => new()
    {
        Id = Ids.At(number),
        UserId = user,
        FileName = "Überhang 7a.mp4",
        FileSize = 5_000_000_000,
        ContentType = "video/mp4",
        Status = "uploaded",
        Saved = false,
        CreatedAt = Created,
        ExpiresAt = Created.AddDays(7),
        Revision = 1,
    };

    public static RouteRow Route(Guid user, int number) => new()
    {
        Id = Ids.At(number),
        UserId = user,
        FileName = "Nordwand.jpg",
        Status = "uploaded",
        Name = "Zitrone, überhängend",
        Grade = "6b+",
        HoldCount = 87,
        SelectedCount = 14,
        CreatedAt = Created,
        ExpiresAt = Created.AddDays(1),
        Revision = 1,
    };
}
