using System.Collections.Immutable;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Media;
using Ascension.Storage.Results;

namespace Ascension.Grains.Media;

internal sealed record VideoGrainState
{
    /// <summary>Null until the upload is announced.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public Guid Owner { get; init; }

    public string ObjectKey { get; init; } = "";

    public string FileName { get; init; } = "";

    public long FileSize { get; init; }

    public string ContentType { get; init; } = "";

    public string? Sha256 { get; init; }

    public VideoState State { get; init; }

    public bool Saved { get; init; }

    /// <summary>When it is deleted; null when saved.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Warned { get; init; }

    /// <summary>The newest analysis by options: starting twice gives the one that runs.</summary>
    public ImmutableDictionary<string, Guid> Analyses { get; init; } = ImmutableDictionary<string, Guid>.Empty;

    public long Revision { get; init; }

    public bool Exists => CreatedAt is not null && State is not VideoState.Deleted;

    public static string KeyOf(AnalysisOptions options) =>
        $"{options.StartMs}-{options.EndMs}"
        + (options.Route is { } route ? $"-{route}{(options.Ghost ? "-ghost" : "")}" : "");

    public VideoDetails ToDetails(VideoId id) => new()
    {
        Id = id,
        Owner = new UserId(Owner),
        ObjectKey = ObjectKey,
        FileName = FileName,
        FileSize = FileSize,
        ContentType = ContentType,
        Sha256 = Sha256,
        State = State,
        Saved = Saved,
        CreatedAt = CreatedAt!.Value,
        ExpiresAt = ExpiresAt,
    };

    public VideoRow ToRow(VideoId id) => new()
    {
        Id = id.Value,
        UserId = Owner,
        FileName = FileName,
        FileSize = FileSize,
        ContentType = ContentType,
        Status = State is VideoState.Uploaded ? "uploaded" : "awaiting_upload",
        Saved = Saved,
        CreatedAt = CreatedAt!.Value,
        ExpiresAt = ExpiresAt,
        Revision = Revision,
    };
}
