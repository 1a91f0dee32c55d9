namespace Ascension.Api.Clustering;

/// <summary>The two ways to run the same binaries; setting <c>Ascension:Profile</c>.</summary>
public enum Profile
{
    /// <summary>One process with everything in it, data in a folder.</summary>
    Embedded,

    /// <summary>Silos and API processes of their own, on PostgreSQL, an S3 store and RabbitMQ.</summary>
    Cluster,
}
