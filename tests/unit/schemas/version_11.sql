BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0011');
CREATE TABLE alias (
	id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	alias VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (speaker_id, folded), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "alias" VALUES(1,256,'The Hindu','the hindu');
INSERT INTO "alias" VALUES(2,197,'Comrade Lavrov','comrade lavrov');
INSERT INTO "alias" VALUES(3,197,'Lavrov','lavrov');
INSERT INTO "alias" VALUES(4,197,'Sergej Lavrov','sergej lavrov');
INSERT INTO "alias" VALUES(5,197,'Sergey V. Lavrov','sergey v. lavrov');
INSERT INTO "alias" VALUES(6,197,'Sergei V. Lavrov','sergei v. lavrov');
INSERT INTO "alias" VALUES(7,197,'Sergey Lavrov','sergey lavrov');
INSERT INTO "alias" VALUES(8,118,'Yang Lei','yang lei');
INSERT INTO "alias" VALUES(9,118,'Kerry','kerry');
INSERT INTO "alias" VALUES(10,118,'John Forbes Kerry','john forbes kerry');
INSERT INTO "alias" VALUES(11,118,'John F. Kerry','john f. kerry');
INSERT INTO "alias" VALUES(25,7,'Pushkov','pushkov');
INSERT INTO "alias" VALUES(26,7,'Aleksei Pushkov','aleksei pushkov');
INSERT INTO "alias" VALUES(27,7,'Alexey Pushkov','alexey pushkov');
INSERT INTO "alias" VALUES(381,189,'Russian MFA','russian mfa');
INSERT INTO "alias" VALUES(382,189,'Russia''s Foreign Ministry','russia''s foreign ministry');
INSERT INTO "alias" VALUES(383,189,'Russian foreign ministry','russian foreign ministry');
INSERT INTO "alias" VALUES(384,189,'Russian Ministry of Foreign Affairs','russian ministry of foreign affairs');
INSERT INTO "alias" VALUES(385,190,'Russian authorities','russian authorities');
INSERT INTO "alias" VALUES(386,190,'the Russian government','the russian government');
INSERT INTO "alias" VALUES(387,190,'Russian government','russian government');
INSERT INTO "alias" VALUES(388,190,'Moscow','moscow');
INSERT INTO "alias" VALUES(389,190,'Russia','russia');
INSERT INTO "alias" VALUES(497,232,'Department of State','department of state');
INSERT INTO "alias" VALUES(498,232,'US Department of State','us department of state');
INSERT INTO "alias" VALUES(499,232,'U.S. State Department','u.s. state department');
INSERT INTO "alias" VALUES(500,232,'the State Department','the state department');
INSERT INTO "alias" VALUES(501,232,'State Department','state department');
CREATE TABLE article (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	run_id INTEGER NOT NULL, 
	outlet_id INTEGER, 
	title VARCHAR, 
	url VARCHAR, 
	author VARCHAR, 
	language VARCHAR NOT NULL, 
	published VARCHAR, 
	published_first DATE, 
	published_last DATE, 
	published_inferred BOOLEAN NOT NULL, 
	text VARCHAR NOT NULL, 
	stored DATETIME, 
	story_id INTEGER, 
	identity VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(outlet_id) REFERENCES outlet (id), 
	FOREIGN KEY(story_id) REFERENCES story (id)
);
INSERT INTO "article" VALUES(1,'ad05e9d60153e1ff','china-daily-2013-02-05-visits-may-improve-relations','294a3d2128736cd1fd89222389317d3f12ad0abf242ad79a3b990f6812a9230c',3,1,'Visits may improve US-Russia relations',NULL,NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K','2026-11-28 18:11:35.147251',1,'ad05e9d60153e1ff');
INSERT INTO "article" VALUES(2,'5336b2f06ed0249a','copy','9915be3a612974c23aef6144863e915b42391dcc4bc54a0657aa9e7e542f1941',3,2,'Visits may improve US-Russia relations','http://www.copy.example/a/',NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K“We shall see,” Ada Łoś said.
','2026-11-28 18:13:32.856833',1,'5336b2f06ed0249a');
CREATE TABLE change (
	number BIGINT NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "change" VALUES(1);
CREATE TABLE "claim" (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	article_id INTEGER NOT NULL, 
	run_id INTEGER NOT NULL, 
	speaker_id INTEGER, 
	kind VARCHAR NOT NULL, 
	cue_type VARCHAR NOT NULL, 
	quote VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	source_text VARCHAR, 
	cue_text VARCHAR, 
	via VARCHAR, 
	office VARCHAR, 
	said VARCHAR, 
	said_first DATE, 
	said_last DATE, 
	said_precision VARCHAR NOT NULL, 
	said_basis VARCHAR NOT NULL, 
	said_phrase VARCHAR, 
	on_first DATE, 
	on_last DATE, 
	evidence VARCHAR NOT NULL, 
	confidence FLOAT NOT NULL, 
	found_by VARCHAR NOT NULL, 
	context_start INTEGER NOT NULL, 
	context_end INTEGER NOT NULL, 
	second_hand BOOLEAN DEFAULT 0 NOT NULL, 
	candidates VARCHAR DEFAULT '[]' NOT NULL, 
	steps VARCHAR DEFAULT '[]' NOT NULL, 
	seal BLOB, corrected VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id), 
	UNIQUE ("key")
);
INSERT INTO "claim" VALUES(58,'ad05e9d60153e1ff-332-422',1,3,197,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''on Saturday''','on Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.952,'model, layer inside',256,453,0,'[]','[["full-name",[281,294,"Sergei Lavrov"],null,0.97]]',X'34AFE8EB1E7E64A0477750BB4341DDCAD57AE6674905B2C49C8F136C0B955E34E47FC4747AD9E7D85EAB9A52F7AB05BA891DE533EA9155D777C6F56A8B77B875044EC72C3A1E8456CA6A8C',NULL);
INSERT INTO "claim" VALUES(59,'ad05e9d60153e1ff-469-626',1,3,255,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.938,'model',455,627,0,'[]','[["group",[455,463,"Analysts"],null,0.9]]',X'942F4DEB1E7E4372187750BB64013B64013B64013B857CA391773364013B2E868CF0C16A2AFFA18B5DF09E91C8AB05BA891DE5906B2255D777D95EF6D49DE631FE7A4BAD8B994EB4AB5112',NULL);
INSERT INTO "claim" VALUES(60,'ad05e9d60153e1ff-1014-1084',1,3,255,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.922,'model',909,1085,0,'[]','[["group",[995,1003,"analysts"],null,0.9]]',X'7B474DEB1E7E4372187750BB64013B64013B64013B857CA391773364013BF44A05A040F02AFFA1DEEC0BF7A7E5AB05BA891DE5AFEC3855D777D95EF6390A72568DBCE8DFF60206E8AB5112',NULL);
INSERT INTO "claim" VALUES(61,'ad05e9d60153e1ff-1161-1213',1,3,118,'mixed','speech','US-Russia relations "slid backwards in recent years"',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside',1087,1287,0,'[]','[["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'E4E6D4EB1E7E64A0477750BB4341DDAB56695C89E724D96000F2A8CE9A08CDBE8DDA9D007AD9E76E12D05C0778AB05BA891DE51D574B55D777855F34CB48C15C2D4522205FF93395F1EC93',NULL);
INSERT INTO "claim" VALUES(62,'ad05e9d60153e1ff-1222-1264',1,3,118,'indirect','speech','the US must find a way to work with Russia',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside',1087,1287,0,'[]','[["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'5CBC0EEB1E7E4372187750BB4341DDAB56695C89E724D96000F2A8CE9A08CDBE8DDA9D007AD9E76E12D05C0778AB05BA891DE51D574B55D777855F3439173E5C2D452DF57CEE14F8F1EC93',NULL);
INSERT INTO "claim" VALUES(63,'ad05e9d60153e1ff-1302-1415',1,3,118,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.963,'model',1289,1512,0,'[]','[["speaks-before",[1289,1291,"He"],[1087,1092,"Kerry"],0.8],["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'78FF54EB1E7E4372187750BB64013BAB56695C89E724D960140E14CE9A08F8A925AACEB72AFFA13236C06E6CE4AB05BA891DE55A34F455D777855F34D702550CC09F6436C114C975AB5112',NULL);
INSERT INTO "claim" VALUES(64,'ad05e9d60153e1ff-1426-1511',1,3,118,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.98,'model',1289,1512,0,'[]','[["speaks-before",[1289,1291,"He"],[1087,1092,"Kerry"],0.8],["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'3A2937EB1E7E4372187750BB64013BAB56695C89E724D960140E14CE9A08F8A925688F762AFFA13236C06E6CE4AB05BA891DE55A34F455D777855F3453D3DD0CC09F545D2F9E4A52AB5112',NULL);
INSERT INTO "claim" VALUES(65,'ad05e9d60153e1ff-1514-1687',1,3,256,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.855,'model',1514,1718,0,'[]','[["outlet",[1689,1708,"the Voice of Russia"],null,0.95]]',X'363B8BEB1E7E64A047E4481164013B64013B64013B857CA391773364013B1A62D534010A2AFFA1871D2C931377AB05BA891DE584A57855D77762520EE80234A51B4DD2976A155F6DAB5112',NULL);
INSERT INTO "claim" VALUES(66,'ad05e9d60153e1ff-1853-1979',1,3,257,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.846,'model',1853,2022,0,'[]','[["outlet",[1994,2021,"India''s The Hindu newspaper"],null,0.95]]',X'D26DD0EB1E7E64A0477750BB64013B64013B64013B857CA391773364013B5CBA9C31ABC32AFFA16EC54E9E8128AB05BA891DE5CDCC4155D77752DEE45191B037B757DA6803928EBEAB5112',NULL);
INSERT INTO "claim" VALUES(67,'ad05e9d60153e1ff-2317-2431',1,3,197,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.944,'model, layer inside',2209,2450,0,'[]','[["surname",[2294,2300,"Lavrov"],[281,294,"Sergei Lavrov"],0.95]]',X'B19EADEB1E7E4372187750BB020F76CAD57A5C89E724D960EAF36BF21130CB6306B4E40D7AD9E7F2E6768D4930AB05BA891DE5E385BB55D777C6F56AFBA23F54C62DDC6DC4613B9F0A2CD1',NULL);
INSERT INTO "claim" VALUES(68,'ad05e9d60153e1ff-2548-2597',1,3,7,'mixed','speech','he does not see a "new reset" coming anytime soon',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.941,'model',2452,2598,0,'[]','[["full-name",[2461,2475,"Alexei Pushkov"],null,0.97]]',X'AB0141EB1E7E64A0477750BB64013B9FC8CC64013B857CA391773364013B44E6154254412AFFA10B8852D8F12AAB05BA891DE57580D255D777ABB344F5F07E2A93AA6832E01428EAAB5112',NULL);
INSERT INTO "claim" VALUES(69,'ad05e9d60153e1ff-2600-2685',1,3,190,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.893,'model',2600,2730,0,'[]','[["roster-body",[2687,2709,"the Russian government"],null,0.95]]',X'BD42C3EB1E7E64A0477750BB64013B64013B64013B857CA391773364013BFBB4C5A1770D2AFFA18A5D1945E027AB05BA891DE571909A55D7773447BE34E4E27DACA7603906FC0FB7AB5112',NULL);
INSERT INTO "claim" VALUES(70,'ad05e9d60153e1ff-2733-2875',1,3,118,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,'Secretary of State of the United States',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.944,'model',2732,2989,0,'[]','[["full-name",[2883,2891,"Yang Lei"],null,0.97]]',X'200D67EB1E7E650A977750BB64013BAB566964013B857CA391773364013B62B5F4B4E40D2AFFA1181F0CD3FBF2AB05BA891DE5B9E81555D777855F348B9F04E5D1B7989E1780661EAB5112',NULL);
INSERT INTO "claim" VALUES(71,'ad05e9d60153e1ff-2992-3203',1,3,259,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',2992,3203,'Yang','wrote',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named ''Yang'' in paragraph 20; no full name in the article',0.927,'model',2991,3237,0,'[]','[["only-surname",[3206,3210,"Yang"],null,0.7]]',X'D03166EB1E7E650A97BCBD5A64013B64013B64013B857CA391773364013B8A07B22BC2BD2AFFA17C8B54DC6530AB05BA891DE566694655D777A3257DD44C083E7A1A9015F0A89725AB5112',NULL);
INSERT INTO "claim" VALUES(72,'5336b2f06ed0249a-332-422',2,3,197,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''on Saturday''','on Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.952,'model, layer inside',256,453,0,'[]','[["full-name",[281,294,"Sergei Lavrov"],null,0.97]]',X'DD858CEB1E7E64A0477750BB4341DDCAD57AE6674905B2C49C8F136C0B955E34E47FC4747AD9E7D85EAB9A52F7AB05BA891DE533EA91728548C6F56A8B77B875044EC72C3A1E8456CA6A8C',NULL);
INSERT INTO "claim" VALUES(73,'5336b2f06ed0249a-469-626',2,3,255,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.938,'model',455,627,0,'[]','[["group",[455,463,"Analysts"],null,0.9]]',X'772E48EB1E7E4372187750BB64013B64013B64013B857CA391773364013B2E868CF0C16A2AFFA18B5DF09E91C8AB05BA891DE5906B22728548D95EF6D49DE631FE7A4BAD8B994EB4AB5112',NULL);
INSERT INTO "claim" VALUES(74,'5336b2f06ed0249a-1014-1084',2,3,255,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.922,'model',909,1085,0,'[]','[["group",[995,1003,"analysts"],null,0.9]]',X'518AB6EB1E7E4372187750BB64013B64013B64013B857CA391773364013BF44A05A040F02AFFA1DEEC0BF7A7E5AB05BA891DE5AFEC38728548D95EF6390A72568DBCE8DFF60206E8AB5112',NULL);
INSERT INTO "claim" VALUES(75,'5336b2f06ed0249a-1161-1213',2,3,118,'mixed','speech','US-Russia relations "slid backwards in recent years"',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside',1087,1287,0,'[]','[["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'2A8AE1EB1E7E64A0477750BB4341DDAB56695C89E724D96000F2A8CE9A08CDBE8DDA9D007AD9E76E12D05C0778AB05BA891DE51D574B728548855F34CB48C15C2D4522205FF93395F1EC93',NULL);
INSERT INTO "claim" VALUES(76,'5336b2f06ed0249a-1222-1264',2,3,118,'indirect','speech','the US must find a way to work with Russia',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside',1087,1287,0,'[]','[["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'748799EB1E7E4372187750BB4341DDAB56695C89E724D96000F2A8CE9A08CDBE8DDA9D007AD9E76E12D05C0778AB05BA891DE51D574B728548855F3439173E5C2D452DF57CEE14F8F1EC93',NULL);
INSERT INTO "claim" VALUES(77,'5336b2f06ed0249a-1302-1415',2,3,118,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.963,'model',1289,1512,0,'[]','[["speaks-before",[1289,1291,"He"],[1087,1092,"Kerry"],0.8],["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'FE6E22EB1E7E4372187750BB64013BAB56695C89E724D960140E14CE9A08F8A925AACEB72AFFA13236C06E6CE4AB05BA891DE55A34F4728548855F34D702550CC09F6436C114C975AB5112',NULL);
INSERT INTO "claim" VALUES(78,'5336b2f06ed0249a-1426-1511',2,3,118,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.98,'model',1289,1512,0,'[]','[["speaks-before",[1289,1291,"He"],[1087,1092,"Kerry"],0.8],["surname",[1087,1092,"Kerry"],[157,167,"John Kerry"],0.95]]',X'4808A1EB1E7E4372187750BB64013BAB56695C89E724D960140E14CE9A08F8A925688F762AFFA13236C06E6CE4AB05BA891DE55A34F4728548855F3453D3DD0CC09F545D2F9E4A52AB5112',NULL);
INSERT INTO "claim" VALUES(79,'5336b2f06ed0249a-1514-1687',2,3,256,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.855,'model',1514,1718,0,'[]','[["outlet",[1689,1708,"the Voice of Russia"],null,0.95]]',X'51A40CEB1E7E64A047E4481164013B64013B64013B857CA391773364013B1A62D534010A2AFFA1871D2C931377AB05BA891DE584A57872854862520EE80234A51B4DD2976A155F6DAB5112',NULL);
INSERT INTO "claim" VALUES(80,'5336b2f06ed0249a-1853-1979',2,3,257,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.846,'model',1853,2022,0,'[]','[["outlet",[1994,2021,"India''s The Hindu newspaper"],null,0.95]]',X'0040CBEB1E7E64A0477750BB64013B64013B64013B857CA391773364013B5CBA9C31ABC32AFFA16EC54E9E8128AB05BA891DE5CDCC4172854852DEE45191B037B757DA6803928EBEAB5112',NULL);
INSERT INTO "claim" VALUES(81,'5336b2f06ed0249a-2317-2431',2,3,197,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.944,'model, layer inside',2209,2450,0,'[]','[["surname",[2294,2300,"Lavrov"],[281,294,"Sergei Lavrov"],0.95]]',X'0B7606EB1E7E4372187750BB020F76CAD57A5C89E724D960EAF36BF21130CB6306B4E40D7AD9E7F2E6768D4930AB05BA891DE5E385BB728548C6F56AFBA23F54C62DDC6DC4613B9F0A2CD1',NULL);
INSERT INTO "claim" VALUES(82,'5336b2f06ed0249a-2548-2597',2,3,7,'mixed','speech','he does not see a "new reset" coming anytime soon',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.941,'model',2452,2598,0,'[]','[["full-name",[2461,2475,"Alexei Pushkov"],null,0.97]]',X'488DEAEB1E7E64A0477750BB64013B9FC8CC64013B857CA391773364013B44E6154254412AFFA10B8852D8F12AAB05BA891DE57580D2728548ABB344F5F07E2A93AA6832E01428EAAB5112',NULL);
INSERT INTO "claim" VALUES(83,'5336b2f06ed0249a-2600-2685',2,3,190,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.892,'model',2600,2730,0,'[]','[["roster-body",[2687,2709,"the Russian government"],null,0.95]]',X'E3C4DEEB1E7E64A0477750BB64013B64013B64013B857CA391773364013BFBB4C5B2051A2AFFA18A5D1945E027AB05BA891DE571909A7285483447BE34E4E27DACA7603906FC0FB7AB5112',NULL);
INSERT INTO "claim" VALUES(84,'5336b2f06ed0249a-2733-2875',2,3,118,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,'Secretary of State of the United States',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.944,'model',2732,2989,0,'[]','[["full-name",[2883,2891,"Yang Lei"],null,0.97]]',X'62EAB7EB1E7E650A977750BB64013BAB566964013B857CA391773364013B62B5F4B4E40D2AFFA1181F0CD3FBF2AB05BA891DE5B9E815728548855F348B9F04E5D1B7989E1780661EAB5112',NULL);
INSERT INTO "claim" VALUES(85,'5336b2f06ed0249a-2992-3203',2,3,259,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',2992,3203,'Yang','wrote in a recent article',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named ''Yang'' in paragraph 20; no full name in the article',0.883,'model',2991,3237,0,'[]','[["only-surname",[3206,3210,"Yang"],null,0.7]]',X'4379F8EB1E7E650A97BCBD5A64013B64013B64013B857CA391773364013B8A07B2D05F292AFFA17C8B54DC6530AB05BA891DE5666946728548A3257D94B6D93E7A1A1FE113A89725AB5112',NULL);
INSERT INTO "claim" VALUES(86,'5336b2f06ed0249a-3293-3313',2,3,260,'mixed','speech','8.03K“We shall see,”',3293,3313,'Ada Łoś','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Ada Łoś''',0.973,'model',3293,3327,0,'[]','[["full-name",[3314,3321,"Ada Łoś"],null,0.97]]',X'D22A47EB1E7E64A0477750BB64013B64013B64013B857CA391773364013B7D1A5DC036062AFFA1451B6866F194AB05BA891DE527E4BC72854885C5C1AB5112F500B150E9B7026861AB5112',NULL);
CREATE TABLE "claim_span" (
	claim_id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (claim_id, role, position), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "claim_span" VALUES(58,'content',0,332,422);
INSERT INTO "claim_span" VALUES(58,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(58,'source',0,256,294);
INSERT INTO "claim_span" VALUES(58,'via',0,437,452);
INSERT INTO "claim_span" VALUES(59,'content',0,469,626);
INSERT INTO "claim_span" VALUES(59,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(59,'source',0,455,463);
INSERT INTO "claim_span" VALUES(60,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(60,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(60,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(61,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(61,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(61,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(61,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(62,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(62,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(62,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(62,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(63,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(63,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(63,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(64,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(64,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(64,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(65,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(65,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(65,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(66,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(66,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(66,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(67,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(67,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(67,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(67,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(68,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(68,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(68,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(69,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(69,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(69,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(70,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(70,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(70,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(71,'content',0,2992,3203);
INSERT INTO "claim_span" VALUES(71,'cue',0,3211,3216);
INSERT INTO "claim_span" VALUES(71,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(72,'content',0,332,422);
INSERT INTO "claim_span" VALUES(72,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(72,'source',0,256,294);
INSERT INTO "claim_span" VALUES(72,'via',0,437,452);
INSERT INTO "claim_span" VALUES(73,'content',0,469,626);
INSERT INTO "claim_span" VALUES(73,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(73,'source',0,455,463);
INSERT INTO "claim_span" VALUES(74,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(74,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(74,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(75,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(75,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(75,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(75,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(76,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(76,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(76,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(76,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(77,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(77,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(77,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(78,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(78,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(78,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(79,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(79,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(79,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(80,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(80,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(80,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(81,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(81,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(81,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(81,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(82,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(82,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(82,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(83,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(83,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(83,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(84,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(84,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(84,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(85,'content',0,2992,3203);
INSERT INTO "claim_span" VALUES(85,'cue',0,3211,3236);
INSERT INTO "claim_span" VALUES(85,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(86,'content',0,3293,3313);
INSERT INTO "claim_span" VALUES(86,'cue',0,3322,3326);
INSERT INTO "claim_span" VALUES(86,'source',0,3314,3321);
CREATE TABLE claim_vector (
	claim_id INTEGER NOT NULL, 
	vector BLOB, 
	PRIMARY KEY (claim_id), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
CREATE TABLE correction (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	made DATETIME NOT NULL, 
	made_by VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	article_key VARCHAR NOT NULL, 
	quote_id VARCHAR NOT NULL, 
	exact VARCHAR NOT NULL, 
	prefix VARCHAR NOT NULL, 
	suffix VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"before" VARCHAR NOT NULL, 
	"after" VARCHAR NOT NULL, 
	why VARCHAR NOT NULL, 
	undoes VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
CREATE TABLE correction_place (
	correction_id INTEGER NOT NULL, 
	claim_id INTEGER, 
	problem VARCHAR, 
	PRIMARY KEY (correction_id), 
	FOREIGN KEY(correction_id) REFERENCES correction (id) ON DELETE CASCADE, 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
CREATE TABLE fact (
	claim_id INTEGER NOT NULL, 
	speaker_id INTEGER, 
	outlet_id INTEGER, 
	kind VARCHAR NOT NULL, 
	cue_type VARCHAR NOT NULL, 
	is_report BOOLEAN NOT NULL, 
	on_first DATE, 
	on_last DATE, 
	PRIMARY KEY (claim_id), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id), 
	FOREIGN KEY(outlet_id) REFERENCES outlet (id)
);
INSERT INTO "fact" VALUES(58,197,1,'mixed','speech',1,'2013-02-02','2013-02-02');
INSERT INTO "fact" VALUES(59,255,1,'indirect','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(60,255,1,'indirect','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(61,118,1,'mixed','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(62,118,1,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(63,118,1,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(64,118,1,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(65,256,1,'mixed','report',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(66,256,1,'mixed','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(67,197,1,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(68,7,1,'mixed','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(69,190,1,'mixed','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(70,118,1,'direct','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(71,259,1,'direct','writing',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(72,197,2,'mixed','speech',1,'2013-02-02','2013-02-02');
INSERT INTO "fact" VALUES(73,255,2,'indirect','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(74,255,2,'indirect','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(75,118,2,'mixed','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(76,118,2,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(77,118,2,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(78,118,2,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(79,256,2,'mixed','report',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(80,256,2,'mixed','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(81,197,2,'indirect','speech',1,'2013-01-01','2013-01-31');
INSERT INTO "fact" VALUES(82,7,2,'mixed','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(83,190,2,'mixed','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(84,118,2,'direct','speech',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(85,259,2,'direct','writing',1,'2013-02-05','2013-02-05');
INSERT INTO "fact" VALUES(86,260,2,'mixed','speech',1,'2013-02-05','2013-02-05');
CREATE TABLE merged_speaker (
	speaker_id INTEGER NOT NULL, 
	into_id INTEGER NOT NULL, 
	PRIMARY KEY (speaker_id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE, 
	FOREIGN KEY(into_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "merged_speaker" VALUES(257,256);
CREATE TABLE office (
	id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	office VARCHAR NOT NULL, 
	start VARCHAR, 
	"end" VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "office" VALUES(1,197,'Foreign Minister of Russia','2004-03-09',NULL);
INSERT INTO "office" VALUES(2,118,'United States Senator from Massachusetts','1985','2013-02-01');
INSERT INTO "office" VALUES(3,118,'Secretary of State of the United States','2013-02-01','2017-01-20');
INSERT INTO "office" VALUES(4,118,'Special Presidential Envoy for Climate','2021-01-20','2024-03');
INSERT INTO "office" VALUES(11,7,'Chairman of the State Duma''s International Affairs Committee','2011','2016');
INSERT INTO "office" VALUES(12,7,'Member of the Federation Council','2016',NULL);
CREATE TABLE outlet (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "outlet" VALUES(1,'China Daily','china daily');
INSERT INTO "outlet" VALUES(2,'Głos','glos');
CREATE TABLE revision (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	run_id INTEGER NOT NULL, 
	stored DATETIME, 
	replaced DATETIME NOT NULL, 
	name VARCHAR NOT NULL, 
	outlet_id INTEGER, 
	title VARCHAR, 
	url VARCHAR, 
	author VARCHAR, 
	language VARCHAR NOT NULL, 
	published VARCHAR, 
	published_inferred BOOLEAN NOT NULL, 
	text VARCHAR NOT NULL, 
	claims VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (article_id, number), 
	UNIQUE (article_id, content_hash), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(outlet_id) REFERENCES outlet (id)
);
INSERT INTO "revision" VALUES(1,2,1,'0fe0e3b5fe04bf7978d59b0963b4f1fe68557e670be1a3192af6a224d3a7bdd3',1,'2026-11-28 18:11:35.674918','2026-11-28 18:13:32.856833','copy',2,'Visits may improve US-Russia relations','http://www.copy.example/a/',NULL,'en','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K','[{"key": "5336b2f06ed0249a-332-422", "kind": "mixed", "cue_type": "speech", "quote": "US National Security Adviser Tom Donilon also plans to visit Moscow, \"probably this month\"", "start": 332, "end": 422, "source_text": "Russian Foreign Minister Sergei Lavrov", "cue_text": "also told", "via": "RIA Novosti", "office": "Foreign Minister of Russia", "said": "2013-02-02", "said_first": "2013-02-02", "said_last": "2013-02-02", "said_precision": "day", "said_basis": "''on Saturday''", "said_phrase": "on Saturday", "on_first": "2013-02-02", "on_last": "2013-02-02", "evidence": "named in full, ''Sergei Lavrov''", "confidence": 0.952, "found_by": "model, layer inside", "context": "Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, \"probably this month\", according to the RIA Novosti.", "context_start": 256, "context_end": 453, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"full-name\", \"words\": {\"start\": 281, \"end\": 294, \"text\": \"Sergei Lavrov\"}, \"points_to\": null, \"belief\": 0.97}]", "speaker_key": "sergei-lavrov", "speaker": "Sergei Lavrov", "spans": [["content", 0, 332, 422], ["cue", 0, 295, 304], ["source", 0, 256, 294], ["via", 0, 437, 452]], "topics": ["Moscow", "Tom Donilon", "US National Security", "adviser"]}, {"key": "5336b2f06ed0249a-469-626", "kind": "indirect", "cue_type": "speech", "quote": "the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria", "start": 469, "end": 626, "source_text": "Analysts", "cue_text": "said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the article names nobody: ''Analysts''", "confidence": 0.937, "found_by": "model", "context": "Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.", "context_start": 455, "context_end": 627, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"group\", \"words\": {\"start\": 455, \"end\": 463, \"text\": \"Analysts\"}, \"points_to\": null, \"belief\": 0.9}]", "speaker_key": "group:analysts", "speaker": "analysts", "spans": [["content", 0, 469, 626], ["cue", 0, 464, 468], ["source", 0, 455, 463]], "topics": ["Russia", "Syria", "US", "chance", "disagreement", "issue", "month", "recent months", "series", "tension", "visit"]}, {"key": "5336b2f06ed0249a-1014-1084", "kind": "indirect", "cue_type": "speech", "quote": "was largely due to their disagreement on anti-ballistic missile issues", "start": 1014, "end": 1084, "source_text": "analysts", "cue_text": "have said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the article names nobody: ''analysts''", "confidence": 0.923, "found_by": "model", "context": "Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.", "context_start": 909, "context_end": 1085, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"group\", \"words\": {\"start\": 995, \"end\": 1003, \"text\": \"analysts\"}, \"points_to\": null, \"belief\": 0.9}]", "speaker_key": "group:analysts", "speaker": "analysts", "spans": [["content", 0, 1014, 1084], ["cue", 0, 1004, 1013], ["source", 0, 995, 1003]], "topics": ["ballistic missile", "disagreement", "issue", "missile", "missile issues"]}, {"key": "5336b2f06ed0249a-1161-1213", "kind": "mixed", "cue_type": "speech", "quote": "US-Russia relations \"slid backwards in recent years\"", "start": 1161, "end": 1213, "source_text": "Kerry", "cue_text": "acknowledged", "via": "RIA Novosti", "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "''in January''", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5", "confidence": 0.97, "found_by": "model, layer inside", "context": "Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations \"slid backwards in recent years\", saying the US must find a way to work with Russia, RIA Novosti reported.", "context_start": 1087, "context_end": 1287, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1161, 1213], ["cue", 0, 1114, 1126], ["source", 0, 1087, 1092], ["via", 0, 1266, 1277]], "topics": ["US-Russia", "recent years", "relation", "year"]}, {"key": "5336b2f06ed0249a-1222-1264", "kind": "indirect", "cue_type": "speech", "quote": "the US must find a way to work with Russia", "start": 1222, "end": 1264, "source_text": "Kerry", "cue_text": "saying", "via": "RIA Novosti", "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "''in January''", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5", "confidence": 0.97, "found_by": "model, layer inside", "context": "Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations \"slid backwards in recent years\", saying the US must find a way to work with Russia, RIA Novosti reported.", "context_start": 1087, "context_end": 1287, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1222, 1264], ["cue", 0, 1215, 1221], ["source", 0, 1087, 1092], ["via", 0, 1266, 1277]], "topics": ["Russia", "US", "way"]}, {"key": "5336b2f06ed0249a-1302-1415", "kind": "indirect", "cue_type": "speech", "quote": "several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade", "start": 1302, "end": 1415, "source_text": "He", "cue_text": "mentioned", "via": null, "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "the same occasion as ''in January'' in paragraph 10", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')", "confidence": 0.962, "found_by": "model", "context": "He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.", "context_start": 1289, "context_end": 1512, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"speaks-before\", \"words\": {\"start\": 1289, \"end\": 1291, \"text\": \"He\"}, \"points_to\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"belief\": 0.8}, {\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1302, 1415], ["cue", 0, 1292, 1301], ["source", 0, 1289, 1291]], "topics": ["Iran", "Russia", "US", "area", "arm", "arms control", "control", "nuclear arms", "sanction", "trade"]}, {"key": "5336b2f06ed0249a-1426-1511", "kind": "indirect", "cue_type": "speech", "quote": "he would like to find a way to cooperate with Russia on ending the civil war in Syria", "start": 1426, "end": 1511, "source_text": "He", "cue_text": "said", "via": null, "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "the same occasion as ''in January'' in paragraph 10", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')", "confidence": 0.979, "found_by": "model", "context": "He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.", "context_start": 1289, "context_end": 1512, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"speaks-before\", \"words\": {\"start\": 1289, \"end\": 1291, \"text\": \"He\"}, \"points_to\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"belief\": 0.8}, {\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1426, 1511], ["cue", 0, 1421, 1425], ["source", 0, 1289, 1291]], "topics": ["Russia", "Syria", "civil war", "war", "way"]}, {"key": "5336b2f06ed0249a-1514-1687", "kind": "mixed", "cue_type": "report", "quote": "On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in \"quite an informal and friendly atmosphere\"", "start": 1514, "end": 1687, "source_text": "the Voice of Russia", "cue_text": "reported", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''the Voice of Russia'' is an outlet", "confidence": 0.855, "found_by": "model", "context": "On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in \"quite an informal and friendly atmosphere\", the Voice of Russia reported.", "context_start": 1514, "context_end": 1718, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"outlet\", \"words\": {\"start\": 1689, \"end\": 1708, \"text\": \"the Voice of Russia\"}, \"points_to\": null, \"belief\": 0.95}]", "speaker_key": "org:voice-of-russia", "speaker": "Voice of Russia", "spans": [["content", 0, 1514, 1687], ["cue", 0, 1709, 1717], ["source", 0, 1689, 1708]], "topics": ["Germany", "Joseph Biden", "Lavrov", "Munich Security Conference", "US", "atmosphere", "friendly atmosphere", "president", "sidelines", "vice"]}, {"key": "5336b2f06ed0249a-1853-1979", "kind": "mixed", "cue_type": "speech", "quote": "It \"appears to have revived the spirit of the ''reset''\" of their relations, which Biden had proclaimed in Munich four years ago", "start": 1853, "end": 1979, "source_text": "India''s The Hindu newspaper", "cue_text": "according to", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''India''s The Hindu newspaper'' is an outlet", "confidence": 0.847, "found_by": "model", "context": "It \"appears to have revived the spirit of the ''reset''\" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.", "context_start": 1853, "context_end": 2022, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"outlet\", \"words\": {\"start\": 1994, \"end\": 2021, \"text\": \"India''s The Hindu newspaper\"}, \"points_to\": null, \"belief\": 0.95}]", "speaker_key": "org:hindu", "speaker": "The Hindu", "spans": [["content", 0, 1853, 1979], ["cue", 0, 1981, 1993], ["source", 0, 1994, 2021]], "topics": ["Biden", "Munich", "relation", "reset", "spirit"]}, {"key": "5336b2f06ed0249a-2317-2431", "kind": "indirect", "cue_type": "speech", "quote": "improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage", "start": 2317, "end": 2431, "source_text": "Lavrov", "cue_text": "made clear", "via": "Reuters", "office": "Foreign Minister of Russia", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "''last month''", "said_phrase": "last month", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6", "confidence": 0.944, "found_by": "model, layer inside", "context": "Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.", "context_start": 2209, "context_end": 2450, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 2294, \"end\": 2300, \"text\": \"Lavrov\"}, \"points_to\": {\"start\": 281, \"end\": 294, \"text\": \"Sergei Lavrov\"}, \"belief\": 0.95}]", "speaker_key": "sergei-lavrov", "speaker": "Sergei Lavrov", "spans": [["content", 0, 2317, 2431], ["cue", 0, 2301, 2311], ["source", 0, 2294, 2300], ["via", 0, 2433, 2440]], "topics": ["Moscow", "Washington", "influence", "relation", "stage", "vision", "world", "world stage"]}, {"key": "5336b2f06ed0249a-2548-2597", "kind": "mixed", "cue_type": "speech", "quote": "he does not see a \"new reset\" coming anytime soon", "start": 2548, "end": 2597, "source_text": "Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee", "cue_text": "said", "via": null, "office": "Chairman of the State Duma''s International Affairs Committee", "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "named in full, ''Alexei Pushkov''", "confidence": 0.942, "found_by": "model", "context": "However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a \"new reset\" coming anytime soon.", "context_start": 2452, "context_end": 2598, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"full-name\", \"words\": {\"start\": 2461, \"end\": 2475, \"text\": \"Alexei Pushkov\"}, \"points_to\": null, \"belief\": 0.97}]", "speaker_key": "alexei-pushkov", "speaker": "Alexei Pushkov", "spans": [["content", 0, 2548, 2597], ["cue", 0, 2543, 2547], ["source", 0, 2461, 2541]], "topics": ["new reset", "reset"]}, {"key": "5336b2f06ed0249a-2600-2685", "kind": "mixed", "cue_type": "speech", "quote": "The agreement \"is out of line with today''s realities and has exhausted its potential\"", "start": 2600, "end": 2685, "source_text": "the Russian government", "cue_text": "said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''the Russian government'' is Russia (government) on the roster", "confidence": 0.893, "found_by": "model", "context": "The agreement \"is out of line with today''s realities and has exhausted its potential\", the Russian government said on its website.", "context_start": 2600, "context_end": 2730, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"roster-body\", \"words\": {\"start\": 2687, \"end\": 2709, \"text\": \"the Russian government\"}, \"points_to\": null, \"belief\": 0.95}]", "speaker_key": "russia-government", "speaker": "Russia (government)", "spans": [["content", 0, 2600, 2685], ["cue", 0, 2710, 2714], ["source", 0, 2687, 2709]], "topics": ["agreement", "line", "reality"]}, {"key": "5336b2f06ed0249a-2733-2875", "kind": "direct", "cue_type": "speech", "quote": "As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership", "start": 2733, "end": 2875, "source_text": "Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin", "cue_text": "said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "named in full, ''Yang Lei''", "confidence": 0.945, "found_by": "model", "context": "\"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership,\" said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.", "context_start": 2732, "context_end": 2989, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"full-name\", \"words\": {\"start\": 2883, \"end\": 2891, \"text\": \"Yang Lei\"}, \"points_to\": null, \"belief\": 0.97}]", "speaker_key": "person:yang-lei", "speaker": "Yang Lei", "spans": [["content", 0, 2733, 2875], ["cue", 0, 2878, 2882], ["source", 0, 2883, 2988]], "topics": ["Russia", "US", "diplomatic goals", "goal", "partnership", "real partnership", "view", "world", "world view"]}, {"key": "5336b2f06ed0249a-2992-3203", "kind": "direct", "cue_type": "writing", "quote": "The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests", "start": 2992, "end": 3203, "source_text": "Yang", "cue_text": "wrote", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''Yang'' is Yang Lei: named ''Yang Lei'' in paragraph 19", "confidence": 0.978, "found_by": "model", "context": "\"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests,\" Yang wrote in a recent article.", "context_start": 2991, "context_end": 3237, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 3206, \"end\": 3210, \"text\": \"Yang\"}, \"points_to\": {\"start\": 2883, \"end\": 2891, \"text\": \"Yang Lei\"}, \"belief\": 0.95}]", "speaker_key": "person:yang-lei", "speaker": "Yang Lei", "spans": [["content", 0, 2992, 3203], ["cue", 0, 3211, 3216], ["source", 0, 3206, 3210]], "topics": ["Russia", "US", "conflict", "country", "goal", "interest", "national interests", "relationship", "strategic goals"]}]');
CREATE TABLE roster_change (
	id INTEGER NOT NULL, 
	made DATETIME NOT NULL, 
	action VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "roster_change" VALUES(1,'2026-11-28 18:11:52.793045','merge','person:yang-lei','Yang Lei','john-kerry');
INSERT INTO "roster_change" VALUES(2,'2026-11-28 18:12:32.590183','alias','sergei-lavrov','Sergei Lavrov','Comrade Lavrov');
INSERT INTO "roster_change" VALUES(3,'2026-11-28 18:14:11.813152','add','org:voice-of-russia','Voice of Russia','org:voice-of-russia,Voice of Russia,organization,,,,,,');
INSERT INTO "roster_change" VALUES(4,'2026-11-28 18:14:11.813152','merge','org:hindu','The Hindu','org:voice-of-russia');
CREATE TABLE run (
	id INTEGER NOT NULL, 
	started DATETIME NOT NULL, 
	tracker_version VARCHAR NOT NULL, 
	model_version VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "run" VALUES(1,'2026-11-28 18:11:35.116564','0.1.0','news_annotator-0.6.0+roster-e0dbce62');
INSERT INTO "run" VALUES(2,'2026-11-28 18:13:31.547310','0.1.0','news_annotator-0.6.0+roster-604a9542');
INSERT INTO "run" VALUES(3,'2026-11-28 21:10:54.074888','0.7.0','news_annotator-0.6.0+rules-c9c6353ad445+roster-f274b07a');
CREATE TABLE schema_version (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_version" VALUES(7);
CREATE TABLE seal (
	kind VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	digest BLOB NOT NULL, 
	PRIMARY KEY (kind, "key")
)
 WITHOUT ROWID

;
INSERT INTO "seal" VALUES('article','5336b2f06ed0249a',X'728548CC1FEDB9222AEB1E7ED02B8ADAD63664013B87850ECE7E7ACE7E7ACE7E7AAB05BA3E18C5984AD1728548AC2FAE6F55CD');
INSERT INTO "seal" VALUES('article','ad05e9d60153e1ff',X'55D777D061F0C80BBDEB1E7ED02B8A64013B64013B87850ECE7E7ACE7E7ACE7E7AAB05BAD4DA2140E4BB55D777D9E64A78E256');
INSERT INTO "seal" VALUES('revision','1',X'1EB7A1644A3E1EB7A13002021EB7A1239775984AD1CC1FED644A3ED02B8ADAD63664013B87850ECE7E7AAB05BAD4DA218C64ED');
INSERT INTO "seal" VALUES('roster','alias',X'29DC5E');
INSERT INTO "seal" VALUES('roster','merged_speaker',X'19DDA2');
INSERT INTO "seal" VALUES('roster','office',X'CEFD5A');
INSERT INTO "seal" VALUES('roster','speaks_for',X'4261D6');
INSERT INTO "seal" VALUES('roster_change','1',X'1EB7A1636E83B1F74681C6A4DB56C5855F34');
INSERT INTO "seal" VALUES('roster_change','2',X'644A3E2C2DF0A01423C6F56A580EAF7D8556');
INSERT INTO "seal" VALUES('roster_change','3',X'EB1E7E3C3020DD4E1762520EB0D58403A148');
INSERT INTO "seal" VALUES('roster_change','4',X'563F973C3020B1F74652DEE49F8C7162520E');
INSERT INTO "seal" VALUES('run','1',X'1EB7A1FB8B1FCA5E95A6EA2C');
INSERT INTO "seal" VALUES('run','2',X'644A3EBB0FC0CA5E958D0037');
INSERT INTO "seal" VALUES('run','3',X'EB1E7EB5BBCF4690D62A4D36');
INSERT INTO "seal" VALUES('speaker','alexei-pushkov',X'ABB344B29CC6B77BFF1EB7A1');
INSERT INTO "seal" VALUES('speaker','group:analysts',X'D95EF68748BFFB3141AB05BA');
INSERT INTO "seal" VALUES('speaker','john-kerry',X'855F349F1DBAB77BFF1EB7A1');
INSERT INTO "seal" VALUES('speaker','org:hindu',X'52DEE49F8C719B7D51AB05BA');
INSERT INTO "seal" VALUES('speaker','org:voice-of-russia',X'62520EB0D5849B7D511EB7A1');
INSERT INTO "seal" VALUES('speaker','person:ada-los',X'85C5C1D17982B77BFFAB05BA');
INSERT INTO "seal" VALUES('speaker','person:yang',X'A3257D3F4C89B77BFFAB05BA');
INSERT INTO "seal" VALUES('speaker','russia-foreign-ministry',X'A8D25272674E9B7D511EB7A1');
INSERT INTO "seal" VALUES('speaker','russia-government',X'3447BE4264669B7D511EB7A1');
INSERT INTO "seal" VALUES('speaker','sergei-lavrov',X'C6F56A580EAFB77BFF1EB7A1');
INSERT INTO "seal" VALUES('speaker','us-state-department',X'D80C571016019B7D511EB7A1');
INSERT INTO "seal" VALUES('story','1',X'107C62');
CREATE TABLE speaker (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	is_official BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
INSERT INTO "speaker" VALUES(7,'alexei-pushkov','Alexei Pushkov','alexei pushkov','person',1);
INSERT INTO "speaker" VALUES(118,'john-kerry','John Kerry','john kerry','person',1);
INSERT INTO "speaker" VALUES(189,'russia-foreign-ministry','Russian Foreign Ministry','russian foreign ministry','organization',1);
INSERT INTO "speaker" VALUES(190,'russia-government','Russia (government)','russia (government)','organization',1);
INSERT INTO "speaker" VALUES(197,'sergei-lavrov','Sergei Lavrov','sergei lavrov','person',1);
INSERT INTO "speaker" VALUES(232,'us-state-department','US State Department','us state department','organization',1);
INSERT INTO "speaker" VALUES(255,'group:analysts','analysts','analysts','group',0);
INSERT INTO "speaker" VALUES(256,'org:voice-of-russia','Voice of Russia','voice of russia','organization',1);
INSERT INTO "speaker" VALUES(257,'org:hindu','The Hindu','the hindu','organization',0);
INSERT INTO "speaker" VALUES(259,'person:yang','Yang','yang','person',0);
INSERT INTO "speaker" VALUES(260,'person:ada-los','Ada Łoś','ada los','person',0);
CREATE TABLE speaks_for (
	speaker_id INTEGER NOT NULL, 
	body_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	PRIMARY KEY (speaker_id, body_id, start), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE, 
	FOREIGN KEY(body_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "speaks_for" VALUES(197,189,'2004-03-09','9999-12-31');
INSERT INTO "speaks_for" VALUES(118,232,'2013-02-01','2017-01-20');
INSERT INTO "speaks_for" VALUES(189,190,'0001-01-01','9999-12-31');
CREATE TABLE story (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "story" VALUES(1);
CREATE TABLE "story_band" (
	article_id INTEGER NOT NULL, 
	band BIGINT NOT NULL, 
	PRIMARY KEY (article_id, band), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "story_band" VALUES(1,-9157860449677250565);
INSERT INTO "story_band" VALUES(2,-9157860449677250565);
INSERT INTO "story_band" VALUES(1,-7509138023492466552);
INSERT INTO "story_band" VALUES(2,-7509138023492466552);
INSERT INTO "story_band" VALUES(1,-6913020579553052196);
INSERT INTO "story_band" VALUES(2,-6913020579553052196);
INSERT INTO "story_band" VALUES(1,-6407878068080905038);
INSERT INTO "story_band" VALUES(2,-6407878068080905038);
INSERT INTO "story_band" VALUES(1,-5866052132043647226);
INSERT INTO "story_band" VALUES(2,-5866052132043647226);
INSERT INTO "story_band" VALUES(1,-5224931090226139805);
INSERT INTO "story_band" VALUES(2,-5224931090226139805);
INSERT INTO "story_band" VALUES(1,-4542897342035070480);
INSERT INTO "story_band" VALUES(2,-4542897342035070480);
INSERT INTO "story_band" VALUES(1,-3770407646972276713);
INSERT INTO "story_band" VALUES(2,-3770407646972276713);
INSERT INTO "story_band" VALUES(1,-3750042311795668250);
INSERT INTO "story_band" VALUES(2,-3750042311795668250);
INSERT INTO "story_band" VALUES(1,-3597035122807502943);
INSERT INTO "story_band" VALUES(2,-3597035122807502943);
INSERT INTO "story_band" VALUES(1,-2802052459587576975);
INSERT INTO "story_band" VALUES(2,-2802052459587576975);
INSERT INTO "story_band" VALUES(1,-2665774323322877462);
INSERT INTO "story_band" VALUES(2,-2665774323322877462);
INSERT INTO "story_band" VALUES(1,-2584752044638054319);
INSERT INTO "story_band" VALUES(1,-2399972250767231776);
INSERT INTO "story_band" VALUES(2,-2399972250767231776);
INSERT INTO "story_band" VALUES(1,-894627257608438897);
INSERT INTO "story_band" VALUES(2,-894627257608438897);
INSERT INTO "story_band" VALUES(1,-774554215710590935);
INSERT INTO "story_band" VALUES(2,-774554215710590935);
INSERT INTO "story_band" VALUES(1,-535664184684353842);
INSERT INTO "story_band" VALUES(2,-535664184684353842);
INSERT INTO "story_band" VALUES(1,-475853765234808134);
INSERT INTO "story_band" VALUES(1,151918931736592188);
INSERT INTO "story_band" VALUES(2,151918931736592188);
INSERT INTO "story_band" VALUES(1,644631201003011473);
INSERT INTO "story_band" VALUES(2,644631201003011473);
INSERT INTO "story_band" VALUES(1,1021650033647074316);
INSERT INTO "story_band" VALUES(2,1021650033647074316);
INSERT INTO "story_band" VALUES(1,2662013393884716430);
INSERT INTO "story_band" VALUES(2,2662013393884716430);
INSERT INTO "story_band" VALUES(2,3079098777360619262);
INSERT INTO "story_band" VALUES(1,3400185570822755194);
INSERT INTO "story_band" VALUES(2,3400185570822755194);
INSERT INTO "story_band" VALUES(1,3937232605772653550);
INSERT INTO "story_band" VALUES(2,3937232605772653550);
INSERT INTO "story_band" VALUES(1,5372494401474915732);
INSERT INTO "story_band" VALUES(2,5372494401474915732);
INSERT INTO "story_band" VALUES(2,5428036141784205035);
INSERT INTO "story_band" VALUES(1,5650597475476395525);
INSERT INTO "story_band" VALUES(2,5650597475476395525);
INSERT INTO "story_band" VALUES(1,8090748361538440781);
INSERT INTO "story_band" VALUES(2,8090748361538440781);
INSERT INTO "story_band" VALUES(1,8669454898382695232);
INSERT INTO "story_band" VALUES(2,8669454898382695232);
INSERT INTO "story_band" VALUES(1,8988961703355980665);
INSERT INTO "story_band" VALUES(2,8988961703355980665);
INSERT INTO "story_band" VALUES(1,9200312323772666041);
INSERT INTO "story_band" VALUES(2,9200312323772666041);
CREATE TABLE tally (
	field VARCHAR NOT NULL, 
	value_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	is_report BOOLEAN NOT NULL, 
	claims INTEGER NOT NULL, 
	PRIMARY KEY (field, value_id, kind, is_report)
)
 WITHOUT ROWID

;
INSERT INTO "tally" VALUES('outlet',1,'direct',1,2);
INSERT INTO "tally" VALUES('outlet',1,'indirect',1,6);
INSERT INTO "tally" VALUES('outlet',1,'mixed',1,6);
INSERT INTO "tally" VALUES('outlet',2,'direct',1,2);
INSERT INTO "tally" VALUES('outlet',2,'indirect',1,6);
INSERT INTO "tally" VALUES('outlet',2,'mixed',1,7);
INSERT INTO "tally" VALUES('speaker',7,'mixed',1,2);
INSERT INTO "tally" VALUES('speaker',118,'direct',1,2);
INSERT INTO "tally" VALUES('speaker',118,'indirect',1,6);
INSERT INTO "tally" VALUES('speaker',118,'mixed',1,2);
INSERT INTO "tally" VALUES('speaker',190,'mixed',1,2);
INSERT INTO "tally" VALUES('speaker',197,'indirect',1,2);
INSERT INTO "tally" VALUES('speaker',197,'mixed',1,2);
INSERT INTO "tally" VALUES('speaker',255,'indirect',1,4);
INSERT INTO "tally" VALUES('speaker',256,'mixed',1,4);
INSERT INTO "tally" VALUES('speaker',259,'direct',1,2);
INSERT INTO "tally" VALUES('speaker',260,'mixed',1,1);
INSERT INTO "tally" VALUES('topic',1,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',2,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',3,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',4,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',5,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',6,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',6,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',7,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',8,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',9,'direct',1,4);
INSERT INTO "tally" VALUES('topic',9,'indirect',1,8);
INSERT INTO "tally" VALUES('topic',10,'indirect',1,4);
INSERT INTO "tally" VALUES('topic',11,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',12,'direct',1,4);
INSERT INTO "tally" VALUES('topic',12,'indirect',1,6);
INSERT INTO "tally" VALUES('topic',12,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',13,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',14,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',15,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',16,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',17,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',18,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',19,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',20,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',21,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',22,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',23,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',24,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',25,'direct',1,2);
INSERT INTO "tally" VALUES('topic',26,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',27,'direct',1,2);
INSERT INTO "tally" VALUES('topic',28,'direct',1,2);
INSERT INTO "tally" VALUES('topic',29,'indirect',1,4);
INSERT INTO "tally" VALUES('topic',30,'direct',1,1);
INSERT INTO "tally" VALUES('topic',31,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',32,'direct',1,4);
INSERT INTO "tally" VALUES('topic',33,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',34,'direct',1,2);
INSERT INTO "tally" VALUES('topic',35,'indirect',1,4);
INSERT INTO "tally" VALUES('topic',36,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',37,'direct',1,1);
INSERT INTO "tally" VALUES('topic',38,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',39,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',40,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',41,'direct',1,2);
INSERT INTO "tally" VALUES('topic',42,'direct',1,1);
INSERT INTO "tally" VALUES('topic',43,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',44,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',45,'direct',1,2);
INSERT INTO "tally" VALUES('topic',46,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',47,'direct',1,2);
INSERT INTO "tally" VALUES('topic',48,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',49,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',50,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',51,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',51,'mixed',1,4);
INSERT INTO "tally" VALUES('topic',52,'direct',1,2);
INSERT INTO "tally" VALUES('topic',53,'mixed',1,4);
INSERT INTO "tally" VALUES('topic',54,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',55,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',56,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',57,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',58,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',59,'direct',1,2);
INSERT INTO "tally" VALUES('topic',60,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',61,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',62,'mixed',1,2);
INSERT INTO "tally" VALUES('topic',63,'direct',1,2);
INSERT INTO "tally" VALUES('topic',64,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',65,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',66,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',67,'indirect',1,4);
INSERT INTO "tally" VALUES('topic',68,'direct',1,2);
INSERT INTO "tally" VALUES('topic',68,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',69,'indirect',1,2);
INSERT INTO "tally" VALUES('topic',70,'direct',1,2);
INSERT INTO "tally" VALUES('topic',71,'mixed',1,2);
CREATE TABLE term (
	id INTEGER NOT NULL, 
	term VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (term)
);
INSERT INTO "term" VALUES(1,'Biden');
INSERT INTO "term" VALUES(2,'Germany');
INSERT INTO "term" VALUES(3,'Iran');
INSERT INTO "term" VALUES(4,'Joseph Biden');
INSERT INTO "term" VALUES(5,'Lavrov');
INSERT INTO "term" VALUES(6,'Moscow');
INSERT INTO "term" VALUES(7,'Munich');
INSERT INTO "term" VALUES(8,'Munich Security Conference');
INSERT INTO "term" VALUES(9,'Russia');
INSERT INTO "term" VALUES(10,'Syria');
INSERT INTO "term" VALUES(11,'Tom Donilon');
INSERT INTO "term" VALUES(12,'US');
INSERT INTO "term" VALUES(13,'US National Security');
INSERT INTO "term" VALUES(14,'US-Russia');
INSERT INTO "term" VALUES(15,'Washington');
INSERT INTO "term" VALUES(16,'adviser');
INSERT INTO "term" VALUES(17,'agreement');
INSERT INTO "term" VALUES(18,'area');
INSERT INTO "term" VALUES(19,'arm');
INSERT INTO "term" VALUES(20,'arms control');
INSERT INTO "term" VALUES(21,'atmosphere');
INSERT INTO "term" VALUES(22,'ballistic missile');
INSERT INTO "term" VALUES(23,'chance');
INSERT INTO "term" VALUES(24,'civil war');
INSERT INTO "term" VALUES(25,'conflict');
INSERT INTO "term" VALUES(26,'control');
INSERT INTO "term" VALUES(27,'country');
INSERT INTO "term" VALUES(28,'diplomatic goals');
INSERT INTO "term" VALUES(29,'disagreement');
INSERT INTO "term" VALUES(30,'existing conflicts');
INSERT INTO "term" VALUES(31,'friendly atmosphere');
INSERT INTO "term" VALUES(32,'goal');
INSERT INTO "term" VALUES(33,'influence');
INSERT INTO "term" VALUES(34,'interest');
INSERT INTO "term" VALUES(35,'issue');
INSERT INTO "term" VALUES(36,'line');
INSERT INTO "term" VALUES(37,'low');
INSERT INTO "term" VALUES(38,'missile');
INSERT INTO "term" VALUES(39,'missile issues');
INSERT INTO "term" VALUES(40,'month');
INSERT INTO "term" VALUES(41,'national interests');
INSERT INTO "term" VALUES(42,'new low');
INSERT INTO "term" VALUES(43,'new reset');
INSERT INTO "term" VALUES(44,'nuclear arms');
INSERT INTO "term" VALUES(45,'partnership');
INSERT INTO "term" VALUES(46,'president');
INSERT INTO "term" VALUES(47,'real partnership');
INSERT INTO "term" VALUES(48,'reality');
INSERT INTO "term" VALUES(49,'recent months');
INSERT INTO "term" VALUES(50,'recent years');
INSERT INTO "term" VALUES(51,'relation');
INSERT INTO "term" VALUES(52,'relationship');
INSERT INTO "term" VALUES(53,'reset');
INSERT INTO "term" VALUES(54,'sanction');
INSERT INTO "term" VALUES(55,'series');
INSERT INTO "term" VALUES(56,'sidelines');
INSERT INTO "term" VALUES(57,'spirit');
INSERT INTO "term" VALUES(58,'stage');
INSERT INTO "term" VALUES(59,'strategic goals');
INSERT INTO "term" VALUES(60,'tension');
INSERT INTO "term" VALUES(61,'trade');
INSERT INTO "term" VALUES(62,'vice');
INSERT INTO "term" VALUES(63,'view');
INSERT INTO "term" VALUES(64,'vision');
INSERT INTO "term" VALUES(65,'visit');
INSERT INTO "term" VALUES(66,'war');
INSERT INTO "term" VALUES(67,'way');
INSERT INTO "term" VALUES(68,'world');
INSERT INTO "term" VALUES(69,'world stage');
INSERT INTO "term" VALUES(70,'world view');
INSERT INTO "term" VALUES(71,'year');
CREATE TABLE topic (
	claim_id INTEGER NOT NULL, 
	term_id INTEGER NOT NULL, 
	PRIMARY KEY (claim_id, term_id), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	FOREIGN KEY(term_id) REFERENCES term (id)
)
 WITHOUT ROWID

;
INSERT INTO "topic" VALUES(66,1);
INSERT INTO "topic" VALUES(80,1);
INSERT INTO "topic" VALUES(65,2);
INSERT INTO "topic" VALUES(79,2);
INSERT INTO "topic" VALUES(63,3);
INSERT INTO "topic" VALUES(77,3);
INSERT INTO "topic" VALUES(65,4);
INSERT INTO "topic" VALUES(79,4);
INSERT INTO "topic" VALUES(65,5);
INSERT INTO "topic" VALUES(79,5);
INSERT INTO "topic" VALUES(58,6);
INSERT INTO "topic" VALUES(67,6);
INSERT INTO "topic" VALUES(72,6);
INSERT INTO "topic" VALUES(81,6);
INSERT INTO "topic" VALUES(66,7);
INSERT INTO "topic" VALUES(80,7);
INSERT INTO "topic" VALUES(65,8);
INSERT INTO "topic" VALUES(79,8);
INSERT INTO "topic" VALUES(59,9);
INSERT INTO "topic" VALUES(62,9);
INSERT INTO "topic" VALUES(63,9);
INSERT INTO "topic" VALUES(64,9);
INSERT INTO "topic" VALUES(70,9);
INSERT INTO "topic" VALUES(71,9);
INSERT INTO "topic" VALUES(73,9);
INSERT INTO "topic" VALUES(76,9);
INSERT INTO "topic" VALUES(77,9);
INSERT INTO "topic" VALUES(78,9);
INSERT INTO "topic" VALUES(84,9);
INSERT INTO "topic" VALUES(85,9);
INSERT INTO "topic" VALUES(59,10);
INSERT INTO "topic" VALUES(64,10);
INSERT INTO "topic" VALUES(73,10);
INSERT INTO "topic" VALUES(78,10);
INSERT INTO "topic" VALUES(58,11);
INSERT INTO "topic" VALUES(72,11);
INSERT INTO "topic" VALUES(59,12);
INSERT INTO "topic" VALUES(62,12);
INSERT INTO "topic" VALUES(63,12);
INSERT INTO "topic" VALUES(65,12);
INSERT INTO "topic" VALUES(70,12);
INSERT INTO "topic" VALUES(71,12);
INSERT INTO "topic" VALUES(73,12);
INSERT INTO "topic" VALUES(76,12);
INSERT INTO "topic" VALUES(77,12);
INSERT INTO "topic" VALUES(79,12);
INSERT INTO "topic" VALUES(84,12);
INSERT INTO "topic" VALUES(85,12);
INSERT INTO "topic" VALUES(58,13);
INSERT INTO "topic" VALUES(72,13);
INSERT INTO "topic" VALUES(61,14);
INSERT INTO "topic" VALUES(75,14);
INSERT INTO "topic" VALUES(67,15);
INSERT INTO "topic" VALUES(81,15);
INSERT INTO "topic" VALUES(58,16);
INSERT INTO "topic" VALUES(72,16);
INSERT INTO "topic" VALUES(69,17);
INSERT INTO "topic" VALUES(83,17);
INSERT INTO "topic" VALUES(63,18);
INSERT INTO "topic" VALUES(77,18);
INSERT INTO "topic" VALUES(63,19);
INSERT INTO "topic" VALUES(77,19);
INSERT INTO "topic" VALUES(63,20);
INSERT INTO "topic" VALUES(77,20);
INSERT INTO "topic" VALUES(65,21);
INSERT INTO "topic" VALUES(79,21);
INSERT INTO "topic" VALUES(60,22);
INSERT INTO "topic" VALUES(74,22);
INSERT INTO "topic" VALUES(59,23);
INSERT INTO "topic" VALUES(73,23);
INSERT INTO "topic" VALUES(64,24);
INSERT INTO "topic" VALUES(78,24);
INSERT INTO "topic" VALUES(71,25);
INSERT INTO "topic" VALUES(85,25);
INSERT INTO "topic" VALUES(63,26);
INSERT INTO "topic" VALUES(77,26);
INSERT INTO "topic" VALUES(71,27);
INSERT INTO "topic" VALUES(85,27);
INSERT INTO "topic" VALUES(70,28);
INSERT INTO "topic" VALUES(84,28);
INSERT INTO "topic" VALUES(59,29);
INSERT INTO "topic" VALUES(60,29);
INSERT INTO "topic" VALUES(73,29);
INSERT INTO "topic" VALUES(74,29);
INSERT INTO "topic" VALUES(85,30);
INSERT INTO "topic" VALUES(65,31);
INSERT INTO "topic" VALUES(79,31);
INSERT INTO "topic" VALUES(70,32);
INSERT INTO "topic" VALUES(71,32);
INSERT INTO "topic" VALUES(84,32);
INSERT INTO "topic" VALUES(85,32);
INSERT INTO "topic" VALUES(67,33);
INSERT INTO "topic" VALUES(81,33);
INSERT INTO "topic" VALUES(71,34);
INSERT INTO "topic" VALUES(85,34);
INSERT INTO "topic" VALUES(59,35);
INSERT INTO "topic" VALUES(60,35);
INSERT INTO "topic" VALUES(73,35);
INSERT INTO "topic" VALUES(74,35);
INSERT INTO "topic" VALUES(69,36);
INSERT INTO "topic" VALUES(83,36);
INSERT INTO "topic" VALUES(85,37);
INSERT INTO "topic" VALUES(60,38);
INSERT INTO "topic" VALUES(74,38);
INSERT INTO "topic" VALUES(60,39);
INSERT INTO "topic" VALUES(74,39);
INSERT INTO "topic" VALUES(59,40);
INSERT INTO "topic" VALUES(73,40);
INSERT INTO "topic" VALUES(71,41);
INSERT INTO "topic" VALUES(85,41);
INSERT INTO "topic" VALUES(85,42);
INSERT INTO "topic" VALUES(68,43);
INSERT INTO "topic" VALUES(82,43);
INSERT INTO "topic" VALUES(63,44);
INSERT INTO "topic" VALUES(77,44);
INSERT INTO "topic" VALUES(70,45);
INSERT INTO "topic" VALUES(84,45);
INSERT INTO "topic" VALUES(65,46);
INSERT INTO "topic" VALUES(79,46);
INSERT INTO "topic" VALUES(70,47);
INSERT INTO "topic" VALUES(84,47);
INSERT INTO "topic" VALUES(69,48);
INSERT INTO "topic" VALUES(83,48);
INSERT INTO "topic" VALUES(59,49);
INSERT INTO "topic" VALUES(73,49);
INSERT INTO "topic" VALUES(61,50);
INSERT INTO "topic" VALUES(75,50);
INSERT INTO "topic" VALUES(61,51);
INSERT INTO "topic" VALUES(66,51);
INSERT INTO "topic" VALUES(67,51);
INSERT INTO "topic" VALUES(75,51);
INSERT INTO "topic" VALUES(80,51);
INSERT INTO "topic" VALUES(81,51);
INSERT INTO "topic" VALUES(71,52);
INSERT INTO "topic" VALUES(85,52);
INSERT INTO "topic" VALUES(66,53);
INSERT INTO "topic" VALUES(68,53);
INSERT INTO "topic" VALUES(80,53);
INSERT INTO "topic" VALUES(82,53);
INSERT INTO "topic" VALUES(63,54);
INSERT INTO "topic" VALUES(77,54);
INSERT INTO "topic" VALUES(59,55);
INSERT INTO "topic" VALUES(73,55);
INSERT INTO "topic" VALUES(65,56);
INSERT INTO "topic" VALUES(79,56);
INSERT INTO "topic" VALUES(66,57);
INSERT INTO "topic" VALUES(80,57);
INSERT INTO "topic" VALUES(67,58);
INSERT INTO "topic" VALUES(81,58);
INSERT INTO "topic" VALUES(71,59);
INSERT INTO "topic" VALUES(85,59);
INSERT INTO "topic" VALUES(59,60);
INSERT INTO "topic" VALUES(73,60);
INSERT INTO "topic" VALUES(63,61);
INSERT INTO "topic" VALUES(77,61);
INSERT INTO "topic" VALUES(65,62);
INSERT INTO "topic" VALUES(79,62);
INSERT INTO "topic" VALUES(70,63);
INSERT INTO "topic" VALUES(84,63);
INSERT INTO "topic" VALUES(67,64);
INSERT INTO "topic" VALUES(81,64);
INSERT INTO "topic" VALUES(59,65);
INSERT INTO "topic" VALUES(73,65);
INSERT INTO "topic" VALUES(64,66);
INSERT INTO "topic" VALUES(78,66);
INSERT INTO "topic" VALUES(62,67);
INSERT INTO "topic" VALUES(64,67);
INSERT INTO "topic" VALUES(76,67);
INSERT INTO "topic" VALUES(78,67);
INSERT INTO "topic" VALUES(67,68);
INSERT INTO "topic" VALUES(70,68);
INSERT INTO "topic" VALUES(81,68);
INSERT INTO "topic" VALUES(84,68);
INSERT INTO "topic" VALUES(67,69);
INSERT INTO "topic" VALUES(81,69);
INSERT INTO "topic" VALUES(70,70);
INSERT INTO "topic" VALUES(84,70);
INSERT INTO "topic" VALUES(61,71);
INSERT INTO "topic" VALUES(75,71);
CREATE TABLE uncorrected (
	article_id INTEGER NOT NULL, 
	claims VARCHAR NOT NULL, 
	PRIMARY KEY (article_id), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
);
CREATE TABLE vector_model (
	name VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
CREATE INDEX ix_outlet_folded ON outlet (folded);
CREATE INDEX ix_speaker_folded ON speaker (folded);
CREATE INDEX ix_article_identity ON article (identity);
CREATE INDEX ix_article_story_id ON article (story_id);
CREATE INDEX ix_article_outlet_id ON article (outlet_id);
CREATE INDEX ix_article_published_first ON article (published_first);
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE INDEX ix_office_speaker_id ON office (speaker_id);
CREATE INDEX ix_speaks_for_body_id ON speaks_for (body_id);
CREATE INDEX ix_merged_speaker_into_id ON merged_speaker (into_id);
CREATE INDEX ix_article_run_id ON article (run_id);
CREATE INDEX ix_fact_on ON fact (on_first, on_last, is_report, kind, speaker_id, outlet_id);
CREATE INDEX ix_fact_speaker ON fact (speaker_id, on_first, on_last, is_report, kind, outlet_id);
CREATE INDEX ix_fact_outlet_id ON fact (outlet_id);
CREATE INDEX ix_claim_article_start ON claim (article_id, start);
CREATE INDEX ix_claim_speaker_id ON claim (speaker_id);
CREATE INDEX ix_claim_cue_text ON claim (cue_text);
CREATE INDEX ix_claim_via ON claim (via) WHERE via IS NOT NULL;
CREATE INDEX ix_story_band_band ON story_band (band);
CREATE INDEX ix_topic_term_id ON topic (term_id);
CREATE INDEX ix_correction_article_key ON correction (article_key);
CREATE INDEX ix_correction_quote_id ON correction (quote_id);
CREATE INDEX ix_correction_place_claim_id ON correction_place (claim_id);
CREATE INDEX ix_claim_corrected ON claim (corrected) WHERE corrected IS NOT NULL;
CREATE VIRTUAL TABLE claim_words USING fts5(
    quote, context, title, content='', tokenize="ascii tokenchars '_%#@&$+=<>^~|*/\'"
);
DELETE FROM "claim_words_data";
INSERT INTO "claim_words_data" VALUES(1,X'1D8415873A8168');
INSERT INTO "claim_words_data" VALUES(10,X'000000000101020001010102');
INSERT INTO "claim_words_data" VALUES(137438953473,X'00000F3C043030336B56080301010301043230313343060101080E060101080104343974684108070101070E08070101070101385608020101020101613B0C0A1101010C11020801010915010A0601010915010601011D01080701011D040806010112020818010118010A0D01010D1C020C0A1101010C11020801010915010A0601010915010601011D01080701011D040806010112020818010118010A0D01010D1C020863636F7264696E673A0601011B0806010118060601011B0806010118030A6B6E6F776C65646765643D0601010701060101070D060101070106010107020264615606010107030576697365723A08050101100E08050101100206666661697273440601010B0E0601010B02046761696E47080B01010B0E080B01010B0304656E646143060101060E0601010603016F4208170101170E081701011703077265656D656E744508030101030E080301010302056C6578656944060101030E060101030302736F3A0A080101070E0E0A080101070E02016E410819010119020601010A030601011E090819010119020601010A030601011E0306616C797374733B0601010201060101110D0601010201060101110301643B080801010A040A120101140401080101140401081B01011B04080B01010B010C060B0101060B010C061D0101061D02080801010A040A120101140401080101140401081B01011B04080B01010B010C060B0101060B010C061D0101061D03046E75616C430601010B0E0601010B030274693C080901011B0E080901011B050962616C6C69737469633C080E0101200E080E01012003057974696D6544080A0101160E080A01011602067070656172734208030101030E080301010302027265470C1409010114090E0C140901011409040261733F080301010501060101050D0803010105010601010503026D733F080D01010F010601010F0D080D01010F010601010F03057469636C6547060101290E06010129020173460C0204010102040108170101170D0C020401010204010817010117020174430601010903060101230B06010109030601012303086D6F73706865726541081D01011D0E081D01011D01096261636B77617264733D080601011301060101130D0806010113010601011303076C6C69737469633C080A01011C0E080A01011C0201654608140101140E08140101140305747765656E4708040101040E080401010402046964656E4108160101160108100101100D08160101160108100101100201793B0816010118010601010B0D0816010118010601010B010663616E6E6F744608090101090E08090101090207686169726D616E44060101050E0601010504036E63653B080B01010D0E080B01010D02046976696C3F060101260108100101260D0601012601081001012602046C65617243060101120E0601011202056F6D696E674408090101150E080901011504066D6974746565440601010C0E0601010C03086E666572656E636541080A01010A020601010D0C080A01010A020601010D05056C696374734708130101130E0813010113040474726F6C3F080E01011001060101100D080E010110010601011003076F7065726174653F0601012001080A0101200D0601012001080A0101200A01643F080701010901060101090D080701010901060101090307756E747269657347081A01011A0E081A01011A0109646966666572656E7447081D01011D0E081D01011D0308706C6F6D6174696346080D01010D0E080D01010D030A7361677265656D656E743C08070101190E08070101190D01733B08170101190E081701011902036F657344080301010F0E080301010F03056E696C6F6E3A08070101120E08070101120203726F7047080A01010A0E080A01010A020275653C08040101160E080401011603036D617344060101090E0601010901046561636846080B01010B0E080B01010B030273653B080D01010F0E080D01010F02056E64696E673F0601012401080E0101240D0601012401080E01012403036C616946060101250E060101250208737461626C6973684608170101170E08170101170208786861757374656445080D01010D0E080D01010D0306697374696E674708120101120E0812010112030470657274460601011F0E0601011F010466696E643D0601011B01080501011B010601011C01080601011C0B0601011B01080501011B010601011C01080601011C02056C617265643B08110101130C08150101150208110101130C081501011502026F72430A0B010107180E0A0B0101071804046569676E3A060101030E06010103030275724208150101150E0815010115020572696461793D0601010601060101060D0601010601060101060405656E646C7941081C01011C0E081C01011C020C756E64616D656E74616C6C7947081C01011C0E081C01011C010267383C060101080E06010108020665726D616E7941080E01010E0E080E01010E02036976653B08050101070E080501010702046F616C7346080E01010E0108200101200D080E01010E01082001012003087665726E6D656E74450601011201060101280D06010112010601012801036861644208110101110E08110101110301733F0806010108010601010805080C01010C080806010108010601010805080C01010C030276653B0810010112010601011206080501010507081001011201060101120608050101050201653F0801010218010A020101021804080201010E090801010218010A020101021804080201010E0204696E6475420601011C0E0601011C02056F737465643C0601010A0E0601010A0305776576657244060101020E060101020107696D70726F76653A0601020401060102040106010204010601020401060102040106010204010601020401060102040106010204010601020401060102040106010204010601020401060102040106010204010601020401060102040106010204010601020401060102040106010204010601020401060102040106010204010601020401060102040106010204010601020401060102040703696E674308020101140E080201011402016E3B0813010115010601010E010C070101040A0A010A0101040A0A0106010128010812010128010C0D0C01010D0C010813010113040601012C010A1E01011E0A020813010115010601010E010C070101040A0A010A0101040A0A0106010128010812010128010C0D0C01010D0C010813010113040601012C010A1E01011E0A0307636C7564696E673B081D01011F04080B01010D010601010D09081D01011F04080B01010D010601010D030464696173420601011A0E0601011A0307666C75656E636543080E0101200E080E01012004056F726D616C41081A01011A0E081A01011A0307746572657374734708230101230E082301012306086E6174696F6E616C440601010A0E0601010A020372616E3F081101011301060101130D081101011301060101130201734508040101040E08040101040304737565733B081C01011E01080C01011E0D081C01011E01080C01011E0201744208020101020E080201010203017343080D01011F020A0E01010E090C080D01011F020A0E01010E0901076A616E756172793D0601010D010601010D0D0601010D010601010D02056F736570684108150101150E081501011501056B657272793D0601010201060101020D06010102010601010201076C617267656C793C08030101150E080301011503027374430601010E0E0601010E030476726F763A0601010607080F01010F0206010110050601010607080F01010F020601011002026569460601011D0E0601011D0203696B653F0601011A01080401011A0D0601011A01080401011A03026E654508070101070E080701010702036F6E674608030101030E0803010103030173560601010803017747080F01010F0E080F01010F01046D61646543060101110E060101110301793A06010203010E04010106010203010C01010F010203010601020301060102030106010203010601020301060102030106010203010601020301060102030106010203010601020301060102030106010203010E04010106010203010C01010F0102030106010203010601020301060102030106010203010601020301060102030106010203010601020301060102030106010203010601020301060102030208656E74696F6E65643F0601010301060101030D0601010301060101030301744108100101100E08100101100207696E69737465723A060101040E0601010403057373696C653C080B01011D0E080B01011D02046F6E74683A080F01011A090601010F05080F01011A090601010F0601733B08150101170E0815010117030473636F773A080C0101170E080C01011707017343080901011B0E080901011B0205756E6963684108080101080108140101140D0808010108010814010114030273743D0601011A01080401011A0D0601011A01080401011A01066E616E6B6169460601012A0E0601012A030674696F6E616C3A080301010E0D082201012201080301010E0D08220101220202657744080701011303080E01010E0B080701011303080E01010E040173430601010C0E0601010C05057061706572420601011D0E0601011D02026F744408040101100E08040101100305766F7374693A0601011F030601012301060101230A0601011F03060101230106010123020675636C6561723F080C01010E010601010E0D080C01010E010601010E01026F663B081B01011D060A050101051D010C09050101090501080801011A010601010601080601010601080101270403081B01011D060A050101051D010C09050101090501080801011A010601010601080601010601080101270402016E3A0601010A02080801011A01060101050106010105010A1001011213010A0D01011213010C020B0101020B02080F01012102060101140106010120020601010A02080801011A01060101050106010105010A1001011213010A0D01011213010C020B0101020B02080F010121020601011401060101200205746865727346080C01010C0E080C01010C0202757443060101030208050101050C0601010302080501010502037665723B081801011A0E081801011A010570616E656C3D0601010B010601010B0D0601010B010601010B030272744308070101190E080701011905076E65727368697046081A01011A0E081A01011A02046C616E733A08090101140E080901011402056F6C69637943060101050E06010105030774656E7469616C45080F01010F0E080F01010F02087265736964656E743C06010103050814010114090601010305081401011403066F6261626C793A080D0101180E080D0101180407636C61696D656442081201040B101209691E2009131212100F151112231C611010171314141A1A111F171621150F131E191413111C10131220131C1F19151716180F111311100F12101D0F16161410321F1210101B131A0E14111E1E11252629101111811A1181012B10151315141B0F1E0F1D1D131B150E260E1B1011080F1081221E0F13131C0F120F1F1A12201C0D1110251E5C79131A111B10151211152014');
INSERT INTO "claim_words_data" VALUES(137438953474,X'00060D9501125008120101120830707573686B6F7644060101040E06010104030374696E3C060101050E06010105010571756974654108180101180E081801011801047265616C4608190101190E08190101190505697469657345080A01010A0E080A01010A030463656E743B0814010116020808010115010601011509060101280208140101160208080101150106010115090601012803076C6174696F6E733A0601020701060102070106010207010E04010111010207010C010111010207010601020701060102070106010207010E0E01010E010207010E030101150102070106010207010601020701060102070106010207010601020701060102070106010207010E04010111010207010C010111010207010601020701060102070106010207010E0E01010E010207010E03010115010207010601020701060102070106010207010601020701060102070A036869704708030101030E08030101030306706F727465643D060101240106010124030601012202060101260806010124010601012403060101220206010126080272733A060101090E06010109030373657442080B01010B0208080101140C080B01010B0208080101140305757465727343060101250E06010125030576697665644208060101060E0806010106020269613A0601011E030601012201060101220A0601011E03060101220106010122020575737369613A06010206010E0901010B01020601060102060110030101101301020601100B010110130102060110050101071D01020601100C0101071D010206010C0101210102060106010206010601020601060102060106010206010E05010105010206010E050101050102060106010206010E0901010B01020601060102060110030101101301020601100B010110130102060110050101071D01020601100C0101071D010206010C0101210102060106010206010601020601060102060106010206010E05010105010206010E05010105010206010601020607016E3A0601010202060101020806010107010601011101060101210206010102020601010208060101070106010111010601012107017343060101040E060101040104736169643B06010103010601011303060101170106010117040601010D0106010113010601011B0306010103010601011303060101170106010117040601010D0106010113010601011B020601010903076E6374696F6E733F080F01011101060101110D080F010111010601011103067475726461793A0601010B07080C01010C070601010B07080C01010C030479696E673D0601011701060101170D060101170106010117020563686F6F6C46060101260E060101260207656375726974793A080401010F07080901010907080401010F0708090101090301654408050101110E080501011104080601010603046E6174653D0601010A010601010A0D0601010A010601010A0304726765693A060101050E0601010504036965733B081A01011C0E081A01011C03057474696E6743060101020E060101020305766572616C3F080201010401060101040D08020101040106010104020468616C6C56080501010502086964656C696E65734108040101040E080401010402066B69707065643C060101060E0601010602036C69643D080501011201060101120D0805010112010601011202036F6F6E44080B0101170E080B010117020570697269744208080101080E08080101080204746167654308120101240E08120101240402746544060101080E0601010803077261746567696347081F01011F0E081F01011F040A656E677468656E696E6743080C01011E0E080C01011E0305756469657346060101220E060101220205756D6D69743C060101090E060101090204776F726E3D0601010301060101030D0601010301060101030204797269613B081E010120040601012901081301012909081E0101200406010129010813010129010874656E73696F6E733B080E0101100E080E01011002036861743A0601010C01080F010111020601010E010601010E0506010113050601010C01080F010111020601010E010601010E05060101130301653A0601011D010C0206010104060108010107070106010118010802010118010A0901010B1C010A0F01010B1C010E0305010103051A010E07050101070513010810010122020A020101021001080701010701100207130101020713010601011D010C0206010104060108010107070106010118010802010118010A0901010B1C010A0F01010B1C010E0305010103051A010E07050101070513010810010122020A020101021001080701010701100207130101020713040269723C080601011806080D01010D05081101011103080601011806080D01010D0508110101110401794608120101120E0812010112030269733A080E0101190E080E010119020669616E6A696E460601012D0E0601012D02016F3A0A0A0101150901080C01010E010805010117010801010818010A0801010818010801011B06010C050601011B06020A040101041704081601011601080C01010C010A0A0101150901080C01010E010805010117010801010818010A0801010818010801011B06010C050601011B06020A040101041704081601011601080C01010C0304646179734508090101090E080901010903026C643A060101080E060101080405657261746546080A01010A0E080A01010A03016D3A08060101110E08060101110204726164653F081301011501060101150D081301011501060101150202776F4708190101190E08190101190106756E61626C654608150101150E081501011503086976657273697479460601012B0E0601012B0201703B08120101140C08160101160208120101140C08160101160201733A0E0201010D010205010E07010109010205010C01010D01020501100201010F0C01020501100301010F0C010205010E0A01010C010205010C01010C010205010E120101120102050106010205010601020501060102050106010205010E08010108010205010E08010108010205010E0201010D010205010E07010109010205010C01010D01020501100201010F0C01020501100301010F0C010205010E0A01010C010205010C01010C010205010E120101120102050106010205010601020501060102050106010205010E08010108010205010E08010108010205010601020503067275737369613A0601020901060102090106010209010E0B010126010209010C010126010209010601020901060102090106010209010601020901060102090106010209010601020901060102090106010209010601020901060102090106010209010E0B010126010209010C01012601020901060102090106010209010601020901060102090106010209010601020901060102090106010209010601020901060102090104766963654108130101130E08130101130509707265736964656E7441081F0101240E081F010124030265774608110101110E0811010111030473696F6E43080A01011C0E080A01011C0501743A080B0101160E080B0101160601733A06010202010E030101050102020106010202010601020201060102020106010202010601020201060102020106010202010601020201060102020106010202010601020201060102020106010202010E03010105010202010601020201060102020106010202010601020201060102020106010202010601020201060102020106010202010601020201060102020106010202010601020202076C6164696D69723C060101040E0601010402046F696365410601011F0E0601011F01037761723F060101270108110101270D060101270108110101270301733C0802010114070806010118070802010114070806010118040768696E67746F6E4308050101170E08050101170301793D0601011D01080701011D010601011E01080801011E0B0601011D01080701011D010601011E01080801011E0201655608040101040305627369746545060101160E06010116020768656E657665724708100101100E0810010110040272653F080401010601060101060D0804010106010601010603036963683C0601011006080F01010F080601011006080F01010F0203696C6C4608130101130108090101090D0813010113010809010109030274683D0601012001080A010120010A0801010A19010A0B01010A19010811010111020804010116020808010108060601012001080A010120010A0801010A19010A0B01010A1901081101011102080401011602080801010802036F726B3D0601011F01080901011F0D0601011F01080901011F04026C644308110101230308100101100B08110101230308100101100303756C643F060101190108030101190D060101190108030101190204726F746547060101250E06010125010479616E67460601011C01060101240D0601011C01060101240204656172733D08090101160106010116040816010116090809010116010601011604081601011601047A686F7546060101240E060101240102C2B63A060102080106010208010E0D01011F010208010E0A010125010208010C01012501020801060102080106010208010E1E01012301020801060102080106010208010601020801060102080106010208010601020801060102080106010208010E0D01011F010208010E0A010125010208010C01012501020801060102080106010208010E1E01012301020801060102080106010208010601020801060102080106010208010601020801060102080C130F13121332813811300E1D111322815E350D511F1E1A1121151A1011111D0C16121B1113120E151811111A2816398139280F10128105120E130F1C1014141B81648127121710120F811C13101B1B152F0911151A1B1D5A1B1C1B101A2810');
DELETE FROM "claim_words_idx";
INSERT INTO "claim_words_idx" VALUES(1,X'',2);
INSERT INTO "claim_words_idx" VALUES(1,X'307075',4);
DELETE FROM "claim_words_docsize";
INSERT INTO "claim_words_docsize" VALUES(58,X'0E1E08');
INSERT INTO "claim_words_docsize" VALUES(59,X'1D1F08');
INSERT INTO "claim_words_docsize" VALUES(60,X'0D1F08');
INSERT INTO "claim_words_docsize" VALUES(61,X'0A2508');
INSERT INTO "claim_words_docsize" VALUES(62,X'0A2508');
INSERT INTO "claim_words_docsize" VALUES(63,X'122808');
INSERT INTO "claim_words_docsize" VALUES(64,X'122808');
INSERT INTO "claim_words_docsize" VALUES(65,X'1E2308');
INSERT INTO "claim_words_docsize" VALUES(66,X'161C08');
INSERT INTO "claim_words_docsize" VALUES(67,X'112508');
INSERT INTO "claim_words_docsize" VALUES(68,X'0A1608');
INSERT INTO "claim_words_docsize" VALUES(69,X'0E1508');
INSERT INTO "claim_words_docsize" VALUES(70,X'192C08');
INSERT INTO "claim_words_docsize" VALUES(71,X'222808');
INSERT INTO "claim_words_docsize" VALUES(72,X'0E1E08');
INSERT INTO "claim_words_docsize" VALUES(73,X'1D1F08');
INSERT INTO "claim_words_docsize" VALUES(74,X'0D1F08');
INSERT INTO "claim_words_docsize" VALUES(75,X'0A2508');
INSERT INTO "claim_words_docsize" VALUES(76,X'0A2508');
INSERT INTO "claim_words_docsize" VALUES(77,X'122808');
INSERT INTO "claim_words_docsize" VALUES(78,X'122808');
INSERT INTO "claim_words_docsize" VALUES(79,X'1E2308');
INSERT INTO "claim_words_docsize" VALUES(80,X'161C08');
INSERT INTO "claim_words_docsize" VALUES(81,X'112508');
INSERT INTO "claim_words_docsize" VALUES(82,X'0A1608');
INSERT INTO "claim_words_docsize" VALUES(83,X'0E1508');
INSERT INTO "claim_words_docsize" VALUES(84,X'192C08');
INSERT INTO "claim_words_docsize" VALUES(85,X'222808');
INSERT INTO "claim_words_docsize" VALUES(86,X'050808');
DELETE FROM "claim_words_config";
INSERT INTO "claim_words_config" VALUES('version',4);
COMMIT;
