-- Where the nodes of a cluster find each other, and what wakes actors at set times: the tables and statements of Orleans' ADO.NET providers, which read
-- the statements from orleansquery by their key. Parameters and columns have the names and types that Orleans asks for:
-- https://learn.microsoft.com/dotnet/orleans/host/configuration-guide/adonet-configuration

CREATE TABLE orleansquery (
    querykey  VARCHAR(64) NOT NULL PRIMARY KEY,
    querytext TEXT        NOT NULL
);

-- One row for each cluster; its version rises with every change of the membership, so that of two changes at once one is refused.
CREATE TABLE cluster_version (
    deploymentid VARCHAR(150)   NOT NULL PRIMARY KEY,
    version      INTEGER        NOT NULL DEFAULT 0
);

-- One row for each start of a node.
CREATE TABLE cluster_node (
    deploymentid VARCHAR(150)   NOT NULL REFERENCES cluster_version,
    address      VARCHAR(45)    NOT NULL,
    port         INTEGER        NOT NULL,
    generation   INTEGER        NOT NULL,
    siloname     VARCHAR(150)   NOT NULL,
    hostname     VARCHAR(150)   NOT NULL,
    status       INTEGER        NOT NULL,
    proxyport    INTEGER        NULL,
    suspecttimes VARCHAR(8000)  NULL,
    starttime    TIMESTAMPTZ(3) NOT NULL,
    iamalivetime TIMESTAMPTZ(3) NOT NULL,
    PRIMARY KEY (deploymentid, address, port, generation)
);

CREATE TABLE cluster_reminder (
    serviceid    VARCHAR(150)   NOT NULL,
    grainid      VARCHAR(150)   NOT NULL,
    remindername VARCHAR(150)   NOT NULL,
    starttime    TIMESTAMPTZ(3) NOT NULL,
    period       BIGINT         NOT NULL,
    grainhash    INTEGER        NOT NULL,
    version      INTEGER        NOT NULL,
    PRIMARY KEY (serviceid, grainid, remindername)
);
CREATE INDEX cluster_reminder_hash ON cluster_reminder (serviceid, grainhash);

INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey',
 'WITH added AS (INSERT INTO cluster_version (deploymentid) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*)::integer FROM added'),
('InsertMembershipKey',
 'WITH risen AS (
      UPDATE cluster_version SET version = version + 1 WHERE deploymentid = @DeploymentId AND version = @Version
      AND NOT EXISTS (SELECT 1 FROM cluster_node WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
      RETURNING 1),
  added AS (
      INSERT INTO cluster_node (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
      SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM risen
      RETURNING 1)
  SELECT count(*)::integer FROM added'),
('UpdateMembershipKey',
 'WITH risen AS (
      UPDATE cluster_version SET version = version + 1 WHERE deploymentid = @DeploymentId AND version = @Version
      AND EXISTS (SELECT 1 FROM cluster_node WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
      RETURNING 1),
  changed AS (
      UPDATE cluster_node SET status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime
      WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND EXISTS (SELECT 1 FROM risen)
      RETURNING 1)
  SELECT count(*)::integer FROM changed'),
('UpdateIAmAlivetimeKey',
 'UPDATE cluster_node SET iamalivetime = @IAmAliveTime
  WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),
('MembershipReadRowKey',
 'SELECT v.deploymentid, n.address, n.port, n.generation, n.siloname, n.hostname, n.status, n.proxyport, n.suspecttimes, n.starttime, n.iamalivetime, v.version
  FROM cluster_version AS v LEFT JOIN cluster_node AS n
      ON n.deploymentid = v.deploymentid AND n.address = @Address AND n.port = @Port AND n.generation = @Generation
  WHERE v.deploymentid = @DeploymentId'),
('MembershipReadAllKey',
 'SELECT v.deploymentid, n.address, n.port, n.generation, n.siloname, n.hostname, n.status, n.proxyport, n.suspecttimes, n.starttime, n.iamalivetime, v.version
  FROM cluster_version AS v LEFT JOIN cluster_node AS n ON n.deploymentid = v.deploymentid
  WHERE v.deploymentid = @DeploymentId'),
('DeleteMembershipTableEntriesKey',
 'DELETE FROM cluster_node WHERE deploymentid = @DeploymentId;
  DELETE FROM cluster_version WHERE deploymentid = @DeploymentId'),
('GatewaysQueryKey',
 'SELECT address, proxyport, generation FROM cluster_node WHERE deploymentid = @DeploymentId AND status = @Status AND proxyport > 0'),
('CleanupDefunctSiloEntriesKey',
 'DELETE FROM cluster_node WHERE deploymentid = @DeploymentId AND iamalivetime < @IAmAliveTime AND status <> 3'),
('UpsertReminderRowKey',
 'INSERT INTO cluster_reminder (serviceid, grainid, remindername, starttime, period, grainhash, version)
  VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
  ON CONFLICT (serviceid, grainid, remindername) DO UPDATE SET
      starttime = excluded.starttime, period = excluded.period, grainhash = excluded.grainhash, version = cluster_reminder.version + 1
  RETURNING version'),
('ReadReminderRowsKey',
 'SELECT grainid, remindername, starttime, period, version FROM cluster_reminder WHERE serviceid = @ServiceId AND grainid = @GrainId'),
('ReadReminderRowKey',
 'SELECT grainid, remindername, starttime, period, version FROM cluster_reminder
  WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName'),
('ReadRangeRows1Key',
 'SELECT grainid, remindername, starttime, period, version FROM cluster_reminder
  WHERE serviceid = @ServiceId AND grainhash > @BeginHash AND grainhash <= @EndHash'),
('ReadRangeRows2Key',
 'SELECT grainid, remindername, starttime, period, version FROM cluster_reminder
  WHERE serviceid = @ServiceId AND (grainhash > @BeginHash OR grainhash <= @EndHash)'),
('DeleteReminderRowKey',
 'WITH removed AS (
      DELETE FROM cluster_reminder WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName AND version = @Version RETURNING 1)
  SELECT count(*)::integer FROM removed'),
('DeleteReminderRowsKey',
 'DELETE FROM cluster_reminder WHERE serviceid = @ServiceId');

-- Every message rewrites its conversation's row and takes it in and out of the indexes of what waits: room beside it, and cleaning long before a fifth
-- of a large table has been rewritten.
ALTER TABLE progress SET (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
ALTER TABLE state SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
