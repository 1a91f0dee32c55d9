namespace Ascension.Api.Security.Keys;

/// <summary>Where the signing keys are kept.</summary>
public enum SigningKeyStoreKind
{
    /// <summary>In a folder of this machine, or one that all processes of the API mount.</summary>
    Folder,

    /// <summary>In the database that all processes of the API use, encrypted with Data Protection.</summary>
    Database,
}
