using Ascension.Storage.Results;

namespace Ascension.Api.Routes;

/// <summary>A route in a list.</summary>
public sealed record RouteListItem
{
    /// <summary>Id of the route.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>awaiting_upload</c> or <c>uploaded</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Name of the photo on the climber's device.</summary>
    public required string FileName { get; init; }

    /// <summary>What the route is called; null: nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Its grade; null: not told.</summary>
    public string? Grade { get; init; }

    /// <summary>Holds known on the wall.</summary>
    public required int HoldCount { get; init; }

    /// <summary>Holds of the route to climb; 0: not selected.</summary>
    public required int SelectedCount { get; init; }

    /// <summary>When the upload was announced.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is forgotten unless the photo comes; null once it has.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    internal static RouteListItem From(RouteRow row) => new()
    {
        Id = row.Id,
        Status = row.Status,
        FileName = row.FileName,
        Name = row.Name,
        Grade = row.Grade,
        HoldCount = row.HoldCount,
        SelectedCount = row.SelectedCount,
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
    };
}
