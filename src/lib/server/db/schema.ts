/**
 * The tables. Facts only: a batch is posted or reversed, nothing is edited or deleted. Amounts are whole 分 (…Fen),
 * civil dates and months are text (…On, month), instants are epoch milliseconds (…At).
 */
import { sql } from 'drizzle-orm';
import {
	blob,
	check,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';
import type { AreaUnit, AssetKind } from '#lib/domain/contracts/asset.ts';
import type {
	ContractKind,
	ContractStatus,
	RentTerms,
	TradeMode
} from '#lib/domain/contracts/contract.ts';
import type { SettlementKind } from '#lib/domain/contracts/instalment.ts';
import type { NoticeTopic } from '#lib/domain/disclosure/topic.ts';
import type { WhatIfStep } from '#lib/domain/forecast/what-if-step.ts';
import type { AccountingSystem, AccountKind, NormalSide } from '#lib/domain/ledger/account.ts';
import type { BatchStatus } from '#lib/domain/ledger/batch.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { DefinitionEffect } from '#lib/domain/income/definition-effect.ts';
import type { TargetSplit } from '#lib/domain/income/target-split.ts';
import type {
	ColumnRole,
	DateOrder,
	DecimalMark,
	Delimiter,
	ImportOptions,
	LedgerReview
} from '#lib/domain/ledger-import/review.ts';
import type { ReviewBrief } from '#lib/domain/ledger-import/review-brief.ts';
import type { PostRequest } from '#lib/domain/ledger-import/draft-state.ts';
import type { Role, VillageRole } from '#lib/domain/access/role.ts';
import type { AuditChain } from '#lib/domain/audit/audit-event.ts';
import type { DraftPreview } from '../review-draft.ts';
import { user } from './auth-schema.ts';

export * from './auth-schema.ts';

const id = () => integer('id').primaryKey({ autoIncrement: true });
const instant = (name: string) => integer(name, { mode: 'number' });
const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull().default(false);

export const village = sqliteTable('village', {
	id: id(),
	/** In addresses; lower-case letters, digits, hyphens. */
	slug: text('slug').notNull().unique(),
	name: text('name').notNull(),
	/** Invented figures: every page and sheet says so. */
	isSample: flag('is_sample'),
	/** How many supervisors must sign a notice (SD3): never none. */
	cosignersNeeded: integer('cosigners_needed').notNull().default(2),
	createdAt: instant('created_at').notNull()
});

/** 账套. */
export const ledgerSet = sqliteTable(
	'ledger_set',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		slug: text('slug').notNull(),
		name: text('name').notNull(),
		/** Its income stands in the village's figures. Two sets that pay each other are never added up unasked. */
		countsAsIncome: flag('counts_as_income')
	},
	(t) => [uniqueIndex('ledger_set_slug').on(t.villageId, t.slug)]
);

/** 会计年度 of a ledger set: here stands which accounting system its codes speak. */
export const fiscalYear = sqliteTable(
	'fiscal_year',
	{
		ledgerSetId: integer('ledger_set_id')
			.notNull()
			.references(() => ledgerSet.id),
		year: integer('year').notNull(),
		accountingSystem: text('accounting_system').$type<AccountingSystem>().notNull(),
		/** Months up to this one are closed (已结账); null = none. */
		closedThrough: text('closed_through')
	},
	(t) => [primaryKey({ columns: [t.ledgerSetId, t.year] })]
);

/** 科目, beyond the official chart: sub-accounts that a posted file or a person brought. */
export const account = sqliteTable(
	'account',
	{
		id: id(),
		ledgerSetId: integer('ledger_set_id')
			.notNull()
			.references(() => ledgerSet.id),
		accountingSystem: text('accounting_system').$type<AccountingSystem>().notNull(),
		code: text('code').notNull(),
		name: text('name').notNull(),
		kind: text('kind').$type<AccountKind>().notNull(),
		normalSide: text('normal_side').$type<NormalSide>().notNull(),
		isContra: flag('is_contra'),
		parentCode: text('parent_code'),
		/** The batch whose file brought it; if that file is refused, the account goes with it. */
		addedByBatchId: integer('added_by_batch_id').references((): AnySQLiteColumn => batch.id)
	},
	(t) => [uniqueIndex('account_code').on(t.ledgerSetId, t.accountingSystem, t.code)]
);

/** The original bytes, compressed in pieces; they never change. */
export const sourceFile = sqliteTable('source_file', {
	id: id(),
	sha256: text('sha256').notNull(),
	name: text('name').notNull(),
	byteCount: integer('byte_count').notNull(),
	createdAt: instant('created_at').notNull()
});
export const sourceChunk = sqliteTable(
	'source_chunk',
	{
		fileId: integer('file_id')
			.notNull()
			.references(() => sourceFile.id),
		position: integer('position').notNull(),
		/** zlib-deflated; at most 1 MB before compression. */
		deflated: blob('deflated', { mode: 'buffer' }).notNull()
	},
	(t) => [primaryKey({ columns: [t.fileId, t.position] })]
);

/**
 * A file that comes in pieces. They go straight into its source file, so that a closed page or a crash loses nothing; it
 * becomes a draft when all are there.
 */
export const upload = sqliteTable(
	'upload',
	{
		id: id(),
		ledgerSetId: integer('ledger_set_id')
			.notNull()
			.references(() => ledgerSet.id),
		/** Null once the bytes turned out to be known already. */
		fileId: integer('file_id').references(() => sourceFile.id),
		name: text('name').notNull(),
		byteCount: integer('byte_count').notNull(),
		pieceBytes: integer('piece_bytes').notNull(),
		/** SHA-256 of each piece, told before the first is sent. */
		hashes: text('hashes', { mode: 'json' }).$type<string[]>().notNull(),
		/** Of size and hashes: the same file chosen again goes on, another of the same name does not. */
		fingerprint: text('fingerprint').notNull(),
		options: text('options', { mode: 'json' }).$type<ImportOptions>().notNull(),
		/** The draft it became; null while it is under way. */
		batchId: integer('batch_id').references(() => batch.id),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull(),
		/** When the last piece came. */
		beatAt: instant('beat_at').notNull()
	},
	(t) => [
		uniqueIndex('upload_same_file')
			.on(t.ledgerSetId, t.fingerprint)
			.where(sql`batch_id is null`)
	]
);

/** 批次: one file on its way into the books. */
export const batch = sqliteTable(
	'batch',
	{
		id: id(),
		ledgerSetId: integer('ledger_set_id')
			.notNull()
			.references(() => ledgerSet.id),
		fileId: integer('file_id')
			.notNull()
			.references(() => sourceFile.id),
		/** Repeated here so that one index can hold "the same file once" per ledger set. */
		sha256: text('sha256').notNull(),
		status: text('status').$type<BatchStatus>().notNull(),
		/** Null until the file's year is known. */
		year: integer('year'),
		/** 2022-014: counted per ledger set and year, given when posted. */
		number: integer('number'),
		options: text('options', { mode: 'json' }).$type<ImportOptions>().notNull(),
		/** The last review of the draft, so that lists need not read the file again. */
		review: text('review', { mode: 'json' }).$type<LedgerReview>(),
		/** The few facts of the review that lists show; the review itself may hold thousands of problems. */
		brief: text('brief', { mode: 'json' }).$type<ReviewBrief>(),
		/** What else the review page draws of a draft, as of the same reading. */
		preview: text('preview', { mode: 'json' }).$type<DraftPreview>(),
		/** What review and preview depend on, hashed; another key means: read the file again (review-key.ts). */
		reviewKey: text('review_key'),
		/** Somebody asked for it to be posted; kept until it is posted, refused or stopped, also over a crash. */
		postRequest: text('post_request', { mode: 'json' }).$type<PostRequest>(),
		/** Why the last posting was refused. */
		postRefused: text('post_refused'),
		/** Entries already written while posting; the page shows it as progress. */
		writtenEntries: integer('written_entries').notNull().default(0),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull(),
		postedAt: instant('posted_at'),
		postedBy: text('posted_by'),
		reversedAt: instant('reversed_at'),
		reversedBy: text('reversed_by'),
		reversalReason: text('reversal_reason'),
		/** Of its vouchers in their order, as of the last reading: equal contents are one ledger, whatever the bytes. */
		contentDigest: text('content_digest'),
		/** Of its vouchers, how many a later batch has replaced; the others still stand in the books. */
		replacedVouchers: integer('replaced_vouchers').notNull().default(0),
		/** When the last number of a reversed batch was freed; null: some may still be held. */
		numbersFreedAt: instant('numbers_freed_at'),
		/** Last sign of life of a posting; an old one was left by a crash and may be taken over. */
		beatAt: instant('beat_at'),
		/** Whose turn it is to post; every step of a posting asks for it (posting-turn.ts). */
		postingToken: text('posting_token')
	},
	(t) => [
		uniqueIndex('batch_same_file')
			.on(t.ledgerSetId, t.sha256)
			.where(sql`status in ('draft', 'posting', 'posted') and replaced_vouchers = 0`),
		uniqueIndex('batch_number')
			.on(t.ledgerSetId, t.year, t.number)
			.where(sql`number is not null`),
		check('batch_status', sql`status in ('draft', 'posting', 'posted', 'reversed', 'discarded')`)
	]
);

/** A file that came back with corrected rows for a draft; its bytes are kept like every other's. */
export const batchSupplement = sqliteTable(
	'batch_supplement',
	{
		id: id(),
		batchId: integer('batch_id')
			.notNull()
			.references(() => batch.id),
		fileId: integer('file_id')
			.notNull()
			.references(() => sourceFile.id),
		addedAt: instant('added_at').notNull(),
		addedBy: text('added_by').notNull()
	},
	(t) => [index('batch_supplement_batch').on(t.batchId)]
);

export const voucher = sqliteTable(
	'voucher',
	{
		id: id(),
		ledgerSetId: integer('ledger_set_id')
			.notNull()
			.references(() => ledgerSet.id),
		batchId: integer('batch_id')
			.notNull()
			.references(() => batch.id),
		month: text('month').notNull(),
		word: text('word').notNull(),
		number: integer('number').notNull(),
		bookedOn: text('booked_on').notNull(),
		isClosing: flag('is_closing'),
		attachmentCount: integer('attachment_count'),
		/** Of its content; equal digests are the same voucher (see voucherDigest). */
		digest: text('digest').notNull(),
		/**
		 * Holds its month, word and number: true from writing until its batch is reversed or discarded, or the voucher
		 * replaced. One that will replace another holds it from the moment it is posted.
		 */
		holdsNumber: flag('holds_number'),
		/** The batch that replaced it: it stays readable and is in no figure. */
		replacedByBatchId: integer('replaced_by_batch_id').references(() => batch.id)
	},
	(t) => [
		uniqueIndex('voucher_number')
			.on(t.ledgerSetId, t.month, t.word, t.number)
			.where(sql`holds_number = 1`),
		index('voucher_replaced')
			.on(t.replacedByBatchId)
			.where(sql`replaced_by_batch_id is not null`)
	]
);

/** 分录. Clustered by voucher (WITHOUT ROWID in the migration): a month's lines lie together, no second index is needed. */
export const entry = sqliteTable(
	'entry',
	{
		voucherId: integer('voucher_id')
			.notNull()
			.references(() => voucher.id),
		/** 1, 2, 3 … within the voucher. */
		line: integer('line').notNull(),
		/** As the spreadsheet counts it, from 1. */
		sourceRow: integer('source_row').notNull(),
		accountId: integer('account_id')
			.notNull()
			.references(() => account.id),
		summary: text('summary').notNull(),
		debitFen: integer('debit_fen').notNull(),
		creditFen: integer('credit_fen').notNull(),
		counterparty: text('counterparty'),
		/** Under the village's current definition, decisions included; null on accounts that are not income. */
		incomeClass: text('income_class').$type<IncomeClass>()
	},
	(t) => [primaryKey({ columns: [t.voucherId, t.line] })]
);

/**
 * How far the index of summaries (`voucher_search`, an FTS5 table in the migration: rowid = voucher id) has come with
 * each posted batch. No row: not begun.
 */
export const indexedBatch = sqliteTable('indexed_batch', {
	batchId: integer('batch_id')
		.primaryKey()
		.references(() => batch.id),
	/** The last voucher in the index; the last id a batch can have when all are in. */
	indexedTo: integer('indexed_to').notNull()
});

/** A person's word on one line. The newest counts; earlier ones stay. */
export const incomeDecision = sqliteTable(
	'income_decision',
	{
		id: id(),
		voucherId: integer('voucher_id')
			.notNull()
			.references(() => voucher.id),
		line: integer('line').notNull(),
		incomeClass: text('income_class').$type<IncomeClass>().notNull(),
		previousClass: text('previous_class').$type<IncomeClass>().notNull(),
		reason: text('reason').notNull(),
		decidedBy: text('decided_by').notNull(),
		decidedAt: instant('decided_at').notNull()
	},
	(t) => [index('income_decision_line').on(t.voucherId, t.line)]
);

/** Debit, credit and count of one account in one month, by income class and closing mark. */
const totalColumns = () => ({
	month: text('month').notNull(),
	accountId: integer('account_id')
		.notNull()
		.references(() => account.id),
	/** '' where the account is no income account: a primary key holds no nulls. */
	incomeClass: text('income_class').$type<IncomeClass | ''>().notNull(),
	isClosing: flag('is_closing'),
	debitFen: integer('debit_fen').notNull(),
	creditFen: integer('credit_fen').notNull(),
	entryCount: integer('entry_count').notNull()
});

/** Written in the transaction that posts, reverses or re-classifies; `verify` recomputes it. Posted batches only. */
export const monthTotal = sqliteTable(
	'month_total',
	{
		ledgerSetId: integer('ledger_set_id')
			.notNull()
			.references(() => ledgerSet.id),
		...totalColumns()
	},
	(t) => [
		primaryKey({ columns: [t.ledgerSetId, t.month, t.accountId, t.incomeClass, t.isClosing] }),
		// What the list of all villages reads, and nothing else of the totals.
		index('month_total_stable')
			.on(t.ledgerSetId, t.month, t.creditFen, t.debitFen)
			.where(sql`income_class = 'stable' and is_closing = 0`),
		index('month_total_undecided')
			.on(t.ledgerSetId, t.entryCount)
			.where(sql`income_class = 'needs_review' and is_closing = 0`)
	]
);

/** What each batch added, decisions since then included: what a reversal takes away. */
export const batchTotal = sqliteTable(
	'batch_total',
	{
		batchId: integer('batch_id')
			.notNull()
			.references(() => batch.id),
		...totalColumns(),
		/** The last day that one of its lines is dated on. */
		lastOn: text('last_on').notNull()
	},
	(t) => [primaryKey({ columns: [t.batchId, t.month, t.accountId, t.incomeClass, t.isClosing] })]
);

/**
 * 期初余额 of a fiscal year, adopted from a trial balance. Those of the year's posted batch are in force, at most one;
 * what it replaced is a reversed batch and stays here.
 */
export const openingBalance = sqliteTable(
	'opening_balance',
	{
		batchId: integer('batch_id')
			.notNull()
			.references(() => batch.id),
		accountId: integer('account_id')
			.notNull()
			.references(() => account.id),
		ledgerSetId: integer('ledger_set_id')
			.notNull()
			.references(() => ledgerSet.id),
		year: integer('year').notNull(),
		debitFen: integer('debit_fen').notNull(),
		creditFen: integer('credit_fen').notNull(),
		/** As the spreadsheet counts it, from 1. */
		sourceRow: integer('source_row').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.batchId, t.accountId] }),
		index('opening_balance_year').on(t.ledgerSetId, t.year)
	]
);

/** 口径, versioned: what counts as 稳定性收入 in this village. The newest version is in force. */
export const incomeDefinition = sqliteTable(
	'income_definition',
	{
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		version: integer('version').notNull(),
		definition: text('definition', { mode: 'json' }).$type<IncomeDefinition>().notNull(),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull()
	},
	(t) => [primaryKey({ columns: [t.villageId, t.version] })]
);

/**
 * A definition somebody proposes, with the effect on each year as it was when proposed, or when approved. Approved by another person it
 * becomes the next version; refused or withdrawn it stays on record. One open at a time (index).
 */
export const definitionProposal = sqliteTable(
	'definition_proposal',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		/** The version it would change; another in force meanwhile makes it outdated. */
		baseVersion: integer('base_version').notNull(),
		definition: text('definition', { mode: 'json' }).$type<IncomeDefinition>().notNull(),
		effect: text('effect', { mode: 'json' }).$type<DefinitionEffect>().notNull(),
		reason: text('reason').notNull(),
		proposedAt: instant('proposed_at').notNull(),
		proposedBy: text('proposed_by').notNull(),
		proposedByPerson: integer('proposed_by_person').references(() => person.id),
		verdict: text('verdict').$type<'approved' | 'refused' | 'withdrawn'>(),
		verdictReason: text('verdict_reason').notNull().default(''),
		decidedAt: instant('decided_at'),
		decidedBy: text('decided_by'),
		decidedByPerson: integer('decided_by_person').references(() => person.id)
	},
	(t) => [
		uniqueIndex('definition_proposal_open')
			.on(t.villageId)
			.where(sql`verdict is null`),
		index('definition_proposal_village').on(t.villageId),
		check(
			'definition_proposal_verdict',
			sql`verdict is null or verdict in ('approved', 'refused', 'withdrawn')`
		),
		check('definition_proposal_decided', sql`(verdict is null) = (decided_at is null)`),
		check(
			'definition_proposal_two',
			sql`verdict is null or verdict <> 'approved' or decided_by_person is null or decided_by_person <> proposed_by_person`
		)
	]
);

/** 年度目标 with its history: the newest row of a year is in force, earlier ones stay with their reasons. */
export const annualTarget = sqliteTable(
	'annual_target',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		year: integer('year').notNull(),
		amountFen: integer('amount_fen').notNull(),
		/** Which meeting passed it, or why it changed. */
		reason: text('reason').notNull(),
		/** 民主决议: its day and number; null and '' on targets from before they were asked for. */
		resolutionOn: text('resolution_on'),
		resolutionNumber: text('resolution_number').notNull().default(''),
		/** 分解 by source and by quarter; null: not split. */
		split: text('split', { mode: 'json' }).$type<TargetSplit>(),
		setBy: text('set_by').notNull(),
		setAt: instant('set_at').notNull(),
		/** Null: a target of 0.2, or the operator's. */
		setByPerson: integer('set_by_person').references(() => person.id),
		/** The township; null while it is a proposal. */
		confirmedBy: text('confirmed_by'),
		confirmedByPerson: integer('confirmed_by_person').references(() => person.id),
		confirmedAt: instant('confirmed_at')
	},
	(t) => [
		index('annual_target_year').on(t.villageId, t.year),
		check('annual_target_amount', sql`amount_fen > 0`),
		check(
			'annual_target_two',
			sql`confirmed_by_person is null or confirmed_by_person <> set_by_person`
		)
	]
);

/** 资产、资源台账. */
export const asset = sqliteTable(
	'asset',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		kind: text('kind').$type<AssetKind>().notNull(),
		number: text('number').notNull(),
		name: text('name').notNull(),
		location: text('location').notNull().default(''),
		/** 四至. */
		boundaries: text('boundaries').notNull().default(''),
		/** Thousandths of the unit. */
		areaMilli: integer('area_milli'),
		areaUnit: text('area_unit').$type<AreaUnit>().notNull(),
		originalValueFen: integer('original_value_fen'),
		/** Used by the collective itself: without a contract, yet not idle. */
		isOwnUse: flag('is_own_use'),
		note: text('note').notNull().default(''),
		/** Sold, demolished, taken over. */
		retiredOn: text('retired_on'),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull()
	},
	(t) => [
		uniqueIndex('asset_number').on(t.villageId, t.number),
		check('asset_kind', sql`kind in ('operating', 'public_service', 'resource')`)
	]
);

/** 合同台账. Rent terms as the contract has them; what they make is in `instalment`. */
export const contract = sqliteTable(
	'contract',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		number: text('number').notNull(),
		name: text('name').notNull(),
		kind: text('kind').$type<ContractKind>().notNull(),
		/** As a person set it; expired and overdue follow from dates and receipts. */
		status: text('status').$type<ContractStatus>().notNull(),
		signedOn: text('signed_on'),
		party: text('party').notNull(),
		partyKind: text('party_kind').$type<'firm' | 'person'>().notNull(),
		/** 证件号, 联系电话: never leave the office side. */
		partyIdNumber: text('party_id_number').notNull().default(''),
		partyPhone: text('party_phone').notNull().default(''),
		purpose: text('purpose').notNull().default(''),
		fromOn: text('from_on').notNull(),
		throughOn: text('through_on').notNull(),
		terms: text('terms', { mode: 'json' }).$type<RentTerms>().notNull(),
		depositFen: integer('deposit_fen').notNull().default(0),
		tradeMode: text('trade_mode').$type<TradeMode>(),
		exchangeNumber: text('exchange_number').notNull().default(''),
		filingNumber: text('filing_number').notNull().default(''),
		resolutionOn: text('resolution_on'),
		resolutionNumber: text('resolution_number').notNull().default(''),
		/** The income account its receipts are booked on, of the newest chart; '' where nobody said. */
		accountCode: text('account_code').notNull().default(''),
		renewsId: integer('renews_id').references((): AnySQLiteColumn => contract.id),
		/** 提前终止: the last day it held. */
		endedOn: text('ended_on'),
		endReason: text('end_reason').notNull().default(''),
		note: text('note').notNull().default(''),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull()
	},
	(t) => [
		uniqueIndex('contract_number').on(t.villageId, t.number),
		check('contract_status', sql`status in ('draft', 'running', 'disputed', 'terminated')`),
		check('contract_term', sql`from_on <= through_on`),
		check('contract_ended', sql`ended_on is null or ended_on <= through_on`)
	]
);

/** 标的: what a contract lets. */
export const contractAsset = sqliteTable(
	'contract_asset',
	{
		contractId: integer('contract_id')
			.notNull()
			.references(() => contract.id),
		assetId: integer('asset_id')
			.notNull()
			.references(() => asset.id)
	},
	(t) => [
		primaryKey({ columns: [t.contractId, t.assetId] }),
		index('contract_asset_asset').on(t.assetId)
	]
);

/** 附件. The bytes stand with the other files, and are kept like them. */
export const contractFile = sqliteTable(
	'contract_file',
	{
		id: id(),
		contractId: integer('contract_id')
			.notNull()
			.references(() => contract.id),
		fileId: integer('file_id')
			.notNull()
			.references(() => sourceFile.id),
		name: text('name').notNull(),
		addedAt: instant('added_at').notNull(),
		addedBy: text('added_by').notNull(),
		/** Taken off the page; the bytes stay. */
		removedAt: instant('removed_at')
	},
	(t) => [index('contract_file_contract').on(t.contractId)]
);

/** 应收期次, made from the terms. One that changed terms no longer know is cancelled, never deleted. */
export const instalment = sqliteTable(
	'instalment',
	{
		id: id(),
		contractId: integer('contract_id')
			.notNull()
			.references(() => contract.id),
		position: integer('position').notNull(),
		fromOn: text('from_on').notNull(),
		throughOn: text('through_on').notNull(),
		dueOn: text('due_on').notNull(),
		/** With tax. */
		amountFen: integer('amount_fen').notNull(),
		cancelledAt: instant('cancelled_at')
	},
	(t) => [
		uniqueIndex('instalment_position')
			.on(t.contractId, t.position)
			.where(sql`cancelled_at is null`),
		check('instalment_amount', sql`amount_fen >= 0`)
	]
);

/** What came for an instalment, as a person confirmed it. Undone, never deleted. */
export const settlement = sqliteTable(
	'settlement',
	{
		id: id(),
		instalmentId: integer('instalment_id')
			.notNull()
			.references(() => instalment.id),
		kind: text('kind').$type<SettlementKind>().notNull(),
		/** With tax. */
		amountFen: integer('amount_fen').notNull(),
		voucherId: integer('voucher_id').references(() => voucher.id),
		line: integer('line'),
		/** The day of the voucher, or of the resolution or agreement. */
		bookedOn: text('booked_on').notNull(),
		reason: text('reason').notNull().default(''),
		resolutionOn: text('resolution_on'),
		resolutionNumber: text('resolution_number').notNull().default(''),
		madeAt: instant('made_at').notNull(),
		madeBy: text('made_by').notNull(),
		undoneAt: instant('undone_at'),
		undoneBy: text('undone_by')
	},
	(t) => [
		index('settlement_instalment').on(t.instalmentId),
		index('settlement_line').on(t.voucherId, t.line),
		check('settlement_amount', sql`amount_fen > 0`),
		check('settlement_kind', sql`kind in ('receipt', 'offset', 'waiver', 'write_off')`),
		check('settlement_of_line', sql`(kind = 'receipt') = (voucher_id is not null)`),
		check('settlement_line', sql`(voucher_id is null) = (line is null)`),
		check(
			'settlement_resolved',
			sql`kind not in ('waiver', 'write_off') or (resolution_on is not null and resolution_number <> '')`
		)
	]
);

/** What is announced for a year and not yet booked: a declared dividend, money agreed without a contract. */
export const expectedIncome = sqliteTable(
	'expected_income',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		year: integer('year').notNull(),
		party: text('party').notNull(),
		/** What says so: the resolution of the company, a letter. */
		basis: text('basis').notNull(),
		amountFen: integer('amount_fen').notNull(),
		/** The day it was announced: a forecast looking back knows it from then on. */
		announcedOn: text('announced_on').notNull(),
		expectedOn: text('expected_on').notNull(),
		/** The income account it will be booked on. */
		accountCode: text('account_code').notNull(),
		addedAt: instant('added_at').notNull(),
		addedBy: text('added_by').notNull(),
		/** Booked since, or not to come; with the reason. */
		closedAt: instant('closed_at'),
		closedBy: text('closed_by'),
		closeReason: text('close_reason').notNull().default('')
	},
	(t) => [
		index('expected_income_year').on(t.villageId, t.year),
		check('expected_income_amount', sql`amount_fen > 0`)
	]
);

/** 设想: a what-if that somebody kept under a name. Its steps are computed anew each time; nothing else knows of it. */
export const whatIfPlan = sqliteTable(
	'what_if_plan',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		year: integer('year').notNull(),
		name: text('name').notNull(),
		steps: text('steps', { mode: 'json' }).$type<readonly WhatIfStep[]>().notNull(),
		madeAt: instant('made_at').notNull(),
		madeBy: text('made_by').notNull(),
		removedAt: instant('removed_at')
	},
	(t) => [
		uniqueIndex('what_if_plan_name')
			.on(t.villageId, t.year, t.name)
			.where(sql`removed_at is null`)
	]
);

/** 支出预算 by category (an expense account of the newest chart); the newest row of a category is in force. */
export const spendingPlan = sqliteTable(
	'spending_plan',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		year: integer('year').notNull(),
		accountCode: text('account_code').notNull(),
		/** 0 takes the category out of the plan. */
		amountFen: integer('amount_fen').notNull(),
		/** The resolution, or why it changed. */
		basis: text('basis').notNull(),
		setAt: instant('set_at').notNull(),
		setBy: text('set_by').notNull()
	},
	(t) => [
		index('spending_plan_year').on(t.villageId, t.year),
		check('spending_plan_amount', sql`amount_fen >= 0`)
	]
);

/** 工程项目. What was paid is read off the books: the lines of its account, or those a word in the summary names. */
export const project = sqliteTable(
	'project',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		number: text('number').notNull(),
		name: text('name').notNull(),
		budgetFen: integer('budget_fen').notNull(),
		contractor: text('contractor').notNull().default(''),
		fromOn: text('from_on').notNull(),
		finishedOn: text('finished_on'),
		resolutionOn: text('resolution_on'),
		resolutionNumber: text('resolution_number').notNull().default(''),
		/** Its lines stand on these and below them. One column, for a project may outlive a chart of accounts. */
		accountCodes: text('account_code', { mode: 'json' }).$type<readonly string[]>().notNull(),
		/** Where several projects share an account: its lines name one of these words. Empty: every line of the accounts. */
		summaryWords: text('summary_words', { mode: 'json' }).$type<readonly string[]>().notNull(),
		note: text('note').notNull().default(''),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull()
	},
	(t) => [
		uniqueIndex('project_number').on(t.villageId, t.number),
		check('project_budget', sql`budget_fen > 0`)
	]
);

/** Households, people and shares of a year; the newest row of a year is in force. */
export const villageSize = sqliteTable(
	'village_size',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		year: integer('year').notNull(),
		households: integer('households').notNull(),
		members: integer('members').notNull(),
		/** In thousandths of a share; null where shares were not fixed. */
		sharesMilli: integer('shares_milli'),
		basis: text('basis').notNull(),
		setAt: instant('set_at').notNull(),
		setBy: text('set_by').notNull()
	},
	(t) => [
		index('village_size_year').on(t.villageId, t.year),
		check('village_size_positive', sql`households > 0 and members >= households`)
	]
);

/** 自然人. Rules about people are kept on these, not on accounts: a person may have two. */
export const person = sqliteTable('person', {
	id: id(),
	name: text('name').notNull(),
	createdAt: instant('created_at').notNull()
});

/** What a person is known again by: a keyed hash of the ID number or the telephone number, never the number itself. */
export const personKey = sqliteTable('person_key', {
	hash: text('hash').primaryKey(),
	personId: integer('person_id')
		.notNull()
		.references(() => person.id),
	kind: text('kind').$type<'id' | 'phone'>().notNull()
});

/**
 * 任职: a person holds a role in a village, or (`township`) for all of them. It is proposed, takes effect, ends; nothing
 * is deleted. Triggers in the migration keep the separation of duties (SD2, SD4, SD5, two-person grants).
 */
export const roleGrant = sqliteTable(
	'role_grant',
	{
		id: id(),
		villageId: integer('village_id').references(() => village.id),
		personId: integer('person_id')
			.notNull()
			.references(() => person.id),
		role: text('role').$type<Role>().notNull(),
		/** 职务, shown beside the name: 村书记, 镇代理会计 … */
		title: text('title').notNull(),
		proposedAt: instant('proposed_at').notNull(),
		/** Null: the operator, at the machine. */
		proposedBy: integer('proposed_by').references(() => person.id),
		/** Null until it holds. */
		effectiveAt: instant('effective_at'),
		/** The second administrator; null where there was none, or the operator. */
		confirmedBy: integer('confirmed_by').references(() => person.id),
		endedAt: instant('ended_at'),
		endedBy: integer('ended_by').references(() => person.id),
		endReason: text('end_reason')
	},
	(t) => [
		uniqueIndex('role_grant_one')
			.on(t.villageId, t.personId)
			.where(sql`ended_at is null and village_id is not null`),
		uniqueIndex('role_grant_township')
			.on(t.personId)
			.where(sql`ended_at is null and village_id is null`),
		check('role_grant_role', sql`role in ('accountant', 'secretary', 'supervisor', 'township')`),
		check('role_grant_scope', sql`(role = 'township') = (village_id is null)`),
		check('role_grant_two', sql`confirmed_by is null or confirmed_by <> proposed_by`)
	]
);

/** 委托: who acts in a role while its holder is away. Dated, at most 30 days (SD8). */
export const delegation = sqliteTable(
	'delegation',
	{
		id: id(),
		grantId: integer('grant_id')
			.notNull()
			.references(() => roleGrant.id),
		/** Who acts meanwhile. */
		personId: integer('person_id')
			.notNull()
			.references(() => person.id),
		fromOn: text('from_on').notNull(),
		/** The last day. */
		untilOn: text('until_on').notNull(),
		reason: text('reason').notNull(),
		createdAt: instant('created_at').notNull(),
		createdBy: integer('created_by').references(() => person.id),
		endedAt: instant('ended_at')
	},
	(t) => [
		index('delegation_grant').on(t.grantId),
		index('delegation_person').on(t.personId),
		check(
			'delegation_days',
			sql`julianday(until_on) - julianday(from_on) >= 0 and julianday(until_on) - julianday(from_on) < 30`
		)
	]
);

/** 近亲属, declared. Blocks grants in one village (SD5). The smaller id stands first. */
export const kinship = sqliteTable(
	'kinship',
	{
		personId: integer('person_id')
			.notNull()
			.references(() => person.id),
		relativeId: integer('relative_id')
			.notNull()
			.references(() => person.id),
		declaredAt: instant('declared_at').notNull(),
		declaredBy: integer('declared_by').references(() => person.id)
	},
	(t) => [
		primaryKey({ columns: [t.personId, t.relativeId] }),
		check('kinship_order', sql`person_id < relative_id`)
	]
);

/** A link with which a person chooses a passphrase: the first one, or a new one. Only the token's hash is kept. */
export const invitation = sqliteTable(
	'invitation',
	{
		id: id(),
		tokenHash: text('token_hash').notNull().unique(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		createdAt: instant('created_at').notNull(),
		/** Null: the operator. */
		createdBy: integer('created_by').references(() => person.id),
		expiresAt: instant('expires_at').notNull(),
		usedAt: instant('used_at'),
		revokedAt: instant('revoked_at')
	},
	(t) => [index('invitation_user').on(t.userId)]
);

/** 动态码 (TOTP) of an account. */
export const totp = sqliteTable('totp', {
	userId: text('user_id')
		.primaryKey()
		.references(() => user.id),
	/** Sealed with a key derived from the secret (totp.ts). */
	secret: text('secret').notNull(),
	createdAt: instant('created_at').notNull(),
	/** Null until the first right code. */
	confirmedAt: instant('confirmed_at'),
	/** The last time step that was used: a code is good once. */
	lastStep: integer('last_step')
});

/** Earlier passphrases, hashed: under MLPS_MODE the last five may not come again. */
export const passphraseHistory = sqliteTable(
	'passphrase_history',
	{
		id: id(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		hash: text('hash').notNull(),
		at: instant('at').notNull()
	},
	(t) => [index('passphrase_history_user').on(t.userId)]
);

/**
 * 公开 of a period: its way through the signatures. Triggers in the migration allow the listed steps only, and nothing
 * without the persons the law names (SD1, SD3, SD6, SD7, SD12). What it says: `noticeBody` and `noticeLine`.
 */
export const notice = sqliteTable(
	'notice',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		fromMonth: text('from_month').notNull(),
		throughMonth: text('through_month').notNull(),
		/** 专项公开: the one matter it is of; '' of a regular notice, of everything. */
		topic: text('topic').$type<NoticeTopic>().notNull().default(''),
		/** 1, and one more for each correction. */
		edition: integer('edition').notNull(),
		status: text('status')
			.$type<'draft' | 'submitted' | 'reviewed' | 'approved' | 'published' | 'superseded'>()
			.notNull(),
		/** SHA-256 of what is signed; null while it is being written. */
		fingerprint: text('fingerprint'),
		preparedBy: integer('prepared_by')
			.notNull()
			.references(() => person.id),
		createdAt: instant('created_at').notNull(),
		publishedAt: instant('published_at'),
		/** Why an edition corrects the one before; '' for the first. Published with it. */
		reason: text('reason').notNull().default('')
	},
	(t) => [
		uniqueIndex('notice_edition').on(
			...([t.villageId, t.fromMonth, t.throughMonth, t.topic, t.edition] as const)
		),
		check(
			'notice_status',
			sql`status in ('draft', 'submitted', 'reviewed', 'approved', 'published', 'superseded')`
		),
		check('notice_signed', sql`status = 'draft' or fingerprint is not null`)
	]
);

/** 会签: a person signs, or refuses, the fingerprint they saw. */
export const noticeSignature = sqliteTable(
	'notice_signature',
	{
		id: id(),
		noticeId: integer('notice_id')
			.notNull()
			.references(() => notice.id),
		role: text('role').$type<VillageRole>().notNull(),
		personId: integer('person_id')
			.notNull()
			.references(() => person.id),
		fingerprint: text('fingerprint').notNull(),
		verdict: text('verdict').$type<'signed' | 'refused'>().notNull(),
		opinion: text('opinion').notNull().default(''),
		at: instant('at').notNull(),
		/** The notice changed after it (SD6). */
		voidedAt: instant('voided_at')
	},
	(t) => [
		uniqueIndex('notice_signature_once')
			.on(t.noticeId, t.personId)
			.where(sql`voided_at is null`),
		check('notice_signature_role', sql`role in ('accountant', 'secretary', 'supervisor')`),
		check('notice_signature_verdict', sql`verdict in ('signed', 'refused')`)
	]
);

/** What a notice says, frozen when it is submitted: its manifest as canonical JSON (disclosure/pack.ts). */
export const noticeBody = sqliteTable('notice_body', {
	noticeId: integer('notice_id')
		.primaryKey()
		.references(() => notice.id),
	manifest: text('manifest').notNull()
});

/** A frozen line, redacted: no view of the books. Where it came from stays on the office side. */
export const noticeLine = sqliteTable(
	'notice_line',
	{
		noticeId: integer('notice_id')
			.notNull()
			.references(() => notice.id),
		/** The number printed beside it. */
		no: integer('no').notNull(),
		body: text('body').notNull(),
		/** 16 random bytes in hex; without them a short text could be guessed from its hash. */
		salt: text('salt').notNull(),
		leaf: text('leaf').notNull(),
		voucherId: integer('voucher_id').notNull(),
		line: integer('line').notNull()
	},
	(t) => [primaryKey({ columns: [t.noticeId, t.no] })]
);

/** 脱敏: what a person decided of a line with personal data in it. */
export const noticeMask = sqliteTable(
	'notice_mask',
	{
		noticeId: integer('notice_id')
			.notNull()
			.references(() => notice.id),
		voucherId: integer('voucher_id').notNull(),
		line: integer('line').notNull(),
		/** What will be published. */
		shown: text('shown').notNull(),
		/** Publishing what was found all the same: with a reason, and a second person. */
		isOverride: integer('is_override', { mode: 'boolean' }).notNull(),
		reason: text('reason').notNull().default(''),
		decidedBy: integer('decided_by')
			.notNull()
			.references(() => person.id),
		decidedAt: instant('decided_at').notNull(),
		secondBy: integer('second_by').references(() => person.id),
		secondAt: instant('second_at')
	},
	(t) => [
		primaryKey({ columns: [t.noticeId, t.voucherId, t.line] }),
		check('notice_mask_reason', sql`is_override = 0 or reason <> ''`),
		check('notice_mask_second', sql`second_by is null or second_by <> decided_by`)
	]
);

/** The accountant's answer to a question of the check, published with the notice. */
export const noticeAnswer = sqliteTable(
	'notice_answer',
	{
		noticeId: integer('notice_id')
			.notNull()
			.references(() => notice.id),
		code: text('code').notNull(),
		answer: text('answer').notNull(),
		answeredBy: integer('answered_by')
			.notNull()
			.references(() => person.id),
		answeredAt: instant('answered_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.noticeId, t.code] }),
		check('notice_answer_text', sql`answer <> ''`)
	]
);

/** 异议: what a supervisor says against one line of the notice they saw. */
export const noticeObjection = sqliteTable(
	'notice_objection',
	{
		id: id(),
		noticeId: integer('notice_id')
			.notNull()
			.references(() => notice.id),
		fingerprint: text('fingerprint').notNull(),
		/** The number printed beside the line. */
		no: integer('no').notNull(),
		text: text('text').notNull(),
		personId: integer('person_id')
			.notNull()
			.references(() => person.id),
		at: instant('at').notNull()
	},
	(t) => [
		index('notice_objection_notice').on(t.noticeId),
		check('notice_objection_text', sql`text <> ''`)
	]
);

/** 镇签收: the township verified a published notice and keeps its fingerprint. */
export const noticeReceipt = sqliteTable('notice_receipt', {
	noticeId: integer('notice_id')
		.primaryKey()
		.references(() => notice.id),
	fingerprint: text('fingerprint').notNull(),
	personId: integer('person_id')
		.notNull()
		.references(() => person.id),
	at: instant('at').notNull()
});

/** How a village discloses; each change is a new row, the newest holds. */
export const disclosureSetting = sqliteTable(
	'disclosure_setting',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		/** What is due: a notice of each month, or of each quarter. */
		period: text('period').$type<'month' | 'quarter'>().notNull(),
		/** The day of the month after the period by which it is to be published. */
		dueDay: integer('due_day').notNull(),
		/** Days within which a question is to be answered. */
		answerDays: integer('answer_days').notNull(),
		/** Whether everybody reads the lines; else who has the reading code, and everybody the summary. */
		isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
		/** 村民码: stands on the printed sheet; '' where the lines are open. */
		readingCode: text('reading_code').notNull().default(''),
		/** 咨询方式: the village's telephone, the letter box; stands on the sheet and beside the questions. */
		contact: text('contact').notNull().default(''),
		setBy: text('set_by').notNull(),
		setAt: instant('set_at').notNull()
	},
	(t) => [
		index('disclosure_setting_village').on(t.villageId),
		check('disclosure_setting_period', sql`period in ('month', 'quarter')`),
		check(
			'disclosure_setting_days',
			sql`due_day between 1 and 28 and answer_days between 1 and 60`
		),
		check('disclosure_setting_code', sql`is_open = 1 or length(reading_code) >= 4`)
	]
);

/** 提问 on a published notice or on one of its lines. Held until a person decided to show it. */
export const question = sqliteTable(
	'question',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		/** Counted in the village; printed beside it. */
		no: integer('no').notNull(),
		noticeId: integer('notice_id')
			.notNull()
			.references(() => notice.id),
		/** The printed number of the line; null: on the notice. */
		lineNo: integer('line_no'),
		text: text('text').notNull(),
		/** As the person calls themselves; may be empty. */
		nick: text('nick').notNull().default(''),
		/** From a phone; or entered by staff for somebody who called, came, or handed in a slip. */
		way: text('way').$type<'page' | 'call' | 'slip' | 'visit'>().notNull(),
		askedAt: instant('asked_at').notNull(),
		status: text('status').$type<'held' | 'shown' | 'hidden'>().notNull(),
		hiddenReason: text('hidden_reason').notNull().default(''),
		decidedBy: text('decided_by'),
		decidedAt: instant('decided_at')
	},
	(t) => [
		uniqueIndex('question_no').on(t.villageId, t.no),
		index('question_notice').on(t.noticeId),
		check('question_status', sql`status in ('held', 'shown', 'hidden')`),
		check('question_text', sql`text <> '' and length(text) <= 1000`),
		check('question_hidden', sql`status <> 'hidden' or hidden_reason <> ''`)
	]
);

/** 答复: drafted, then released; what is released does not change. The newest draft is the one that is released. */
export const questionAnswer = sqliteTable(
	'question_answer',
	{
		id: id(),
		questionId: integer('question_id')
			.notNull()
			.references(() => question.id),
		text: text('text').notNull(),
		draftedBy: text('drafted_by').notNull(),
		draftedAt: instant('drafted_at').notNull(),
		releasedBy: text('released_by'),
		releasedAt: instant('released_at')
	},
	(t) => [
		index('question_answer_question').on(t.questionId),
		check('question_answer_text', sql`text <> ''`)
	]
);

/** What a person said about one layout of files, found again by its headings. A setting, no fact: it may be deleted. */
export const columnMapping = sqliteTable(
	'column_mapping',
	{
		id: id(),
		villageId: integer('village_id')
			.notNull()
			.references(() => village.id),
		name: text('name').notNull(),
		/** SHA-256 of the layout's key (`layoutKey`). */
		fingerprint: text('fingerprint').notNull(),
		headings: text('headings', { mode: 'json' }).$type<string[]>().notNull(),
		roles: text('roles', { mode: 'json' }).$type<ColumnRole[]>().notNull(),
		delimiter: text('delimiter').$type<Delimiter>(),
		dateOrder: text('date_order').$type<DateOrder>(),
		decimalMark: text('decimal_mark').$type<DecimalMark>(),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull(),
		changedAt: instant('changed_at').notNull(),
		changedBy: text('changed_by').notNull()
	},
	(t) => [uniqueIndex('column_mapping_fingerprint').on(t.villageId, t.fingerprint)]
);

/**
 * What happened, who did it; append-only (triggers in the migration), each event hashed together with the one before
 * (audit-log.ts). Two chains: `books` is kept for good, `access` (sign-ins, township readings) for twelve months.
 */
export const auditEvent = sqliteTable(
	'audit_event',
	{
		id: id(),
		chain: text('chain').$type<AuditChain>().notNull(),
		/** 1, 2, 3 … within its chain. */
		seq: integer('seq').notNull(),
		villageId: integer('village_id').references(() => village.id),
		at: instant('at').notNull(),
		/** Null: the operator, or somebody without an account. */
		personId: integer('person_id').references(() => person.id),
		actor: text('actor').notNull(),
		kind: text('kind').notNull(),
		/** What it is about, such as `voucher:12`; its own page shows it. */
		subject: text('subject'),
		/** JSON of the domain's AuditEvent, hashed as it stands here. */
		detail: text('detail', { mode: 'json' })
			.$type<Record<string, string | number | null>>()
			.notNull(),
		prev: text('prev').notNull(),
		hash: text('hash').notNull()
	},
	(t) => [
		uniqueIndex('audit_event_seq').on(t.chain, t.seq),
		index('audit_event_time').on(t.at),
		index('audit_event_at').on(t.villageId, t.at),
		index('audit_event_subject')
			.on(t.villageId, t.subject)
			.where(sql`subject is not null`),
		check('audit_event_chain', sql`chain in ('books', 'access')`)
	]
);

/** Where each chain stands, sealed with a key that is not in the database: a cut-off end is seen. */
export const auditHead = sqliteTable('audit_head', {
	chain: text('chain').$type<AuditChain>().primaryKey(),
	seq: integer('seq').notNull(),
	hash: text('hash').notNull(),
	/** The first event still kept: those before it were old access events, cleared by the rule. */
	firstSeq: integer('first_seq').notNull().default(1),
	firstPrev: text('first_prev').notNull(),
	/** Which key sealed it; not the key. */
	keyId: text('key_id').notNull(),
	seal: text('seal').notNull()
});

/** Failed sign-ins, per account and per address; better-auth does not limit form actions. */
export const signInAttempt = sqliteTable(
	'sign_in_attempt',
	{
		key: text('key').notNull(),
		at: instant('at').notNull()
	},
	(t) => [index('sign_in_attempt_key').on(t.key, t.at)]
);
